package dev.postern.gateway.auditdesk;

import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.store.search.Criterion;
import dev.postern.gateway.desk.Parameters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The parameters that narrow exchanges down: each is a criterion by its name, such as {@code modelServer}. */
final class ExchangeCriteria {
    static final List<String> DECISIONS = List.of("none", "allow", "log", "mask", "tokenise", "coach", "block");
    static final List<String> STATUSES = Stream.concat(
                    Arrays.stream(OutcomeStatus.values())
                            .map(status -> status.name().toLowerCase(Locale.ROOT)),
                    Stream.of("denied", "orphaned", "open"))
            .toList();

    private ExchangeCriteria() {}

    /** The word for a criterion, or for what figures are told apart by. */
    static String name(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    static List<String> names() {
        return Arrays.stream(Criterion.values()).map(ExchangeCriteria::name).toList();
    }

    static Map<Criterion, String> of(Parameters parameters) {
        Map<Criterion, String> criteria = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            parameters
                    .value(name(criterion), (name, text) -> read(criterion, name, text))
                    .ifPresent(value -> criteria.put(criterion, value));
        }
        return criteria;
    }

    private static String read(Criterion criterion, String name, String text) {
        return switch (criterion) {
            case PSEUDONYM -> Parameters.pseudonym(name, text);
            case REQUEST_ID -> Parameters.id(name, text).toString();
            case DECISION -> Parameters.oneOf(DECISIONS).apply(name, text);
            case STATUS -> Parameters.oneOf(STATUSES).apply(name, text);
            case GROUP, MODEL, MODEL_SERVER, ZONE, RULE, FINDING, CODE, CLIENT, POLICY_VERSION -> text;
        };
    }
}
