package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.ExportQuery;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor wants to take out of the trail: {@code purpose}, {@code from} and {@code to}, and for single records in
 * place of everything {@code requestId}, {@code pseudonym} or both. All are texts.
 *
 * @param query which records
 * @param purpose why, in the words of who asks
 * @param forTheRecord all of it, as it stands in the trail
 */
record ExportRequest(ExportQuery query, String purpose, Map<String, String> forTheRecord) {
    private static final String PURPOSE = "purpose";
    private static final List<String> KNOWN = List.of("from", "to", "requestId", "pseudonym", PURPOSE);

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
        return new ExportRequest(query, purpose, given.forTheRecord());
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
