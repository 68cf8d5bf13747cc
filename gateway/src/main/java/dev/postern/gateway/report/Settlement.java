package dev.postern.gateway.report;

import dev.postern.gateway.desk.JsonMembers;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a report: {@code verdict} and {@code reason}.
 *
 * @param verdict {@code confirmed} where the finding was none, or {@code dismissed}
 * @param reason one line that names nobody
 */
record Settlement(String verdict, String reason) {
    private static final List<String> VERDICTS = List.of("confirmed", "dismissed");

    /**
     * Reads the members of the body.
     *
     * @throws RefusedException {@code invalid_request}, with the member
     */
    static Settlement of(Map<String, ? extends @Nullable Object> body) {
        Parameters given = JsonMembers.of(body, List.of("verdict", "reason"), List.of());
        return new Settlement(
                given.value("verdict", Parameters.oneOf(VERDICTS))
                        .orElseThrow(
                                () -> Parameters.invalid("Say what came of it: confirmed or dismissed.", "verdict")),
                given.value("reason", Parameters::line)
                        .orElseThrow(() -> Parameters.invalid("Say why, without naming anybody.", "reason")));
    }
}
