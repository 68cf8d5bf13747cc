package dev.postern.gateway.auditdesk;

import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.store.ExportQuery;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor wants to take out of the trail: {@code purpose}, {@code from} and {@code to}, and for single records in
 * place of everything {@code requestId}, {@code pseudonym} or both. {@code disclose} names the private values that are not to
 * be withheld, with commas between them, and {@code reveal} the reveal by which they may be seen. All are texts.
 *
 * @param query which records
 * @param purpose why, in the words of who asks
 * @param byReveal what else than the records; nothing unless it is asked for
 * @param forTheRecord all of it, as it stands in the trail
 */
record ExportRequest(
        ExportQuery query, String purpose, Optional<Disclosed> byReveal, Map<String, String> forTheRecord) {
    private static final String PURPOSE = "purpose";
    private static final String DISCLOSE = "disclose";
    private static final String REVEAL = "reveal";
    private static final List<String> KNOWN =
            List.of("from", "to", "requestId", "pseudonym", PURPOSE, DISCLOSE, REVEAL);

    /** Private values of these kinds, by this reveal. */
    record Disclosed(Set<Disclosable> kinds, UUID reveal) {
        Disclosed {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Reads the members of the body.
     *
     * @throws RefusedException {@code invalid_request}, with the member
     */
    static ExportRequest of(Map<String, ? extends @Nullable String> body) {
        Parameters given = Parameters.of(
                body.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                member -> List.of(
                                        Optional.ofNullable(member.getValue()).orElse("")))),
                KNOWN);
        String purpose = needed(given.value(PURPOSE, Parameters::line), PURPOSE);
        Instant from = needed(given.value("from", Parameters::time), "from");
        Instant to = needed(given.value("to", Parameters::time), "to");
        if (!from.isBefore(to)) {
            throw Parameters.invalid("The time ends before it begins.", "to");
        }
        Optional<UUID> request = given.value("requestId", Parameters::id);
        Optional<String> pseudonym = given.value("pseudonym", Parameters::pseudonym);
        ExportQuery query = request.isEmpty() && pseudonym.isEmpty()
                ? new ExportQuery.Everything(from, to)
                : new ExportQuery.Selected(from, to, request.stream().toList(), pseudonym);
        return new ExportRequest(query, purpose, disclosure(given), given.forTheRecord());
    }

    /** What is disclosed of no record. */
    Set<Disclosable> redactions() {
        Set<Disclosable> redactions = EnumSet.allOf(Disclosable.class);
        byReveal.ifPresent(disclosed -> redactions.removeAll(disclosed.kinds()));
        return redactions;
    }

    private static Optional<Disclosed> disclosure(Parameters given) {
        Optional<Set<Disclosable>> kinds = given.value(DISCLOSE, ExportRequest::kinds);
        Optional<UUID> reveal = given.value(REVEAL, Parameters::id);
        if (kinds.isEmpty() && reveal.isPresent()) {
            throw Parameters.invalid("Say what is to be disclosed by the reveal.", DISCLOSE);
        }
        return kinds.map(chosen -> new Disclosed(
                chosen,
                reveal.orElseThrow(() -> Parameters.invalid(
                        "Private values are disclosed by a reveal only: ask for one, or leave out 'disclose'.",
                        REVEAL))));
    }

    private static Set<Disclosable> kinds(String name, String line) {
        Set<Disclosable> kinds = EnumSet.noneOf(Disclosable.class);
        for (String word : line.split(",", -1)) {
            kinds.add(Disclosable.named(word)
                    .orElseThrow(() -> Parameters.invalid(
                            "These may be " + Disclosable.line(List.of(Disclosable.values()))
                                    + ", with commas between them.",
                            name)));
        }
        return kinds;
    }

    /** The query in one line, without the purpose. */
    String line() {
        Map<String, String> asked = new TreeMap<>(forTheRecord);
        asked.remove(PURPOSE);
        return asked.entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue())
                .collect(Collectors.joining(" "));
    }

    private static <T> T needed(Optional<T> value, String name) {
        return value.orElseThrow(() -> Parameters.invalid("This is needed for an export.", name));
    }
}
