package dev.postern.audit.store;

import dev.postern.audit.content.KnownPerson;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns rows of the view into exchanges. */
final class ExchangeReading {
    private static final KnownPerson NOBODY = new KnownPerson("", "", List.of());

    private ExchangeReading() {}

    static Exchange of(ExchangeRow row, @Nullable KnownPerson known) {
        KnownPerson person = known == null ? NOBODY : known;
        return new Exchange(
                row.requestId,
                row.moment,
                row.ended,
                person.name(),
                person.groups(),
                row.pseudonym == null ? "" : HexFormat.of().formatHex(row.pseudonym),
                text(row.credential),
                text(row.client),
                text(row.route),
                text(row.model),
                text(row.modelServer),
                text(row.zone),
                row.stream,
                text(row.policyVersion),
                text(row.decision),
                Stream.concat(stream(row.rules), stream(row.answerRules))
                        .distinct()
                        .sorted()
                        .toList(),
                findings(row),
                row.status.toLowerCase(Locale.ROOT),
                text(row.code),
                row.httpStatus,
                text(row.finish),
                row.promptTokens,
                row.completionTokens,
                row.firstTokenMicros,
                row.totalMicros,
                row.lane,
                row.epoch,
                row.sequence);
    }

    private static SortedMap<String, Long> findings(ExchangeRow row) {
        SortedMap<String, Long> findings = new TreeMap<>();
        add(findings, row.findingTypes, row.findingCounts);
        add(findings, row.answerFindingTypes, row.answerFindingCounts);
        return findings;
    }

    /** Takes rows as they are: an altered one may have more types than counts, and is still to be seen. */
    private static void add(SortedMap<String, Long> findings, String @Nullable [] types, Long @Nullable [] counts) {
        if (types == null || counts == null) {
            return;
        }
        for (int i = 0; i < Math.min(types.length, counts.length); i++) {
            findings.merge(types[i], counts[i], Long::sum);
        }
    }

    private static Stream<String> stream(String @Nullable [] texts) {
        return texts == null ? Stream.empty() : Arrays.stream(texts);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
