package dev.postern.gateway.auditdesk;

import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which reveals somebody wants to see: {@code state} (as in {@link RevealView}), {@code whose} ({@code own} or
 * {@code others}), {@code limit} and {@code cursor}.
 *
 * @param before only older ones than this
 */
record RevealQuery(
        Optional<String> state,
        Optional<Boolean> own,
        Optional<UUID> before,
        int limit,
        Map<String, String> forTheRecord) {
    private static final List<String> STATES =
            List.of("requested", "half_approved", "approved", "break_glass", "reviewed", "rejected");
    private static final int LARGEST = 100;
    private static final int USUAL = 50;

    /**
     * Reads the parameters.
     *
     * @throws RefusedException {@code invalid_request}, with the parameter
     */
    static RevealQuery of(Map<String, List<String>> parameters) {
        Parameters given = Parameters.of(parameters, List.of("state", "whose", "limit", "cursor"));
        return new RevealQuery(
                given.value("state", Parameters.oneOf(STATES)),
                given.value("whose", Parameters.oneOf(List.of("own", "others"))).map("own"::equals),
                given.value("cursor", Parameters::id),
                given.value("limit", Parameters.number(1, LARGEST)).orElse(USUAL),
                given.forTheRecord());
    }

    boolean asksFor(RevealView reveal) {
        return state.map(reveal.state()::equals).orElse(true)
                && own.map(wanted -> wanted == reveal.yours()).orElse(true);
    }
}
