package dev.postern.gateway.report;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which reports somebody wants to see: {@code state} ({@code open} or {@code settled}), {@code limit} and {@code cursor}.
 *
 * @param end only what is behind this one
 */
record ReportQuery(Optional<Boolean> open, Optional<UUID> end, int limit, Map<String, String> forTheRecord) {
    private static final int LARGEST = 100;
    private static final int USUAL = 50;

    /**
     * Reads the parameters.
     *
     * @throws RefusedException {@code invalid_request}, with the parameter
     */
    static ReportQuery of(Map<String, List<String>> parameters) {
        Parameters given = Parameters.of(parameters, List.of("state", "limit", "cursor"));
        return new ReportQuery(
                given.value("state", Parameters.oneOf(List.of("open", "settled")))
                        .map("open"::equals),
                given.value("cursor", Parameters::id),
                given.value("limit", Parameters.number(1, LARGEST)).orElse(USUAL),
                given.forTheRecord());
    }
}
