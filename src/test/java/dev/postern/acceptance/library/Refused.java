package dev.postern.acceptance.library;

import dev.postern.acceptance.modelserver.Answer;
import dev.postern.acceptance.modelserver.Script;
import dev.postern.acceptance.stack.Stack;
import java.util.stream.Stream;

/**
 * A call that ends in an error, whatever the library.
 *
 * @param what in words
 * @param user whose token is given; empty for one that is nobody's
 * @param model what is asked
 * @param text what it is asked
 * @param script how the model server answers
 * @param status HTTP status of the refusal
 * @param code our code for it
 */
record Refused(String what, String user, String model, String text, Script script, int status, String code) {
    private static final Script GREETING = Answer.text("Hello there.");
    private static final String KEY = "ghp_" + "wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx";
    private static final String LONG = "word ".repeat(250_000);

    /** One for each kind of refusal that a library tells from others. */
    static Stream<Refused> all() {
        return Stream.of(
                new Refused("a stranger", "", "plain", "Hello", GREETING, 401, "invalid_token"),
                new Refused("a secret", "employee", "guarded", "Why not " + KEY, GREETING, 403, "policy_blocked"),
                new Refused("an unknown model", "employee", "nonesuch", "Hello", GREETING, 404, "model_not_found"),
                new Refused("a closed model", "employee", "closed", "Hello", GREETING, 404, "model_not_found"),
                new Refused("a large text", "employee", "plain", LONG, GREETING, 413, "request_too_large"),
                byServer("a long text", Answer.error(400, tooLong()), 400, "context_length_exceeded"),
                byServer("a busy server", Answer.busy(429, 7), 429, "rate_limited"),
                byServer("a server without room", Answer.error(503, "{}"), 503, "overloaded"),
                byServer("a server that fails", Answer.error(500, "{\"error\":\"boom\"}"), 502, "upstream_failed"),
                byServer("a server that hangs up", Answer.hangUp(), 502, "upstream_failed"),
                byServer("a slow server", Answer.never(), 504, "upstream_timeout"));
    }

    /** Where the library is pointed. */
    Side side(Stack stack) {
        Side side = Side.gateway(stack, model);
        return user.isEmpty() ? side.withKey("nobody") : side;
    }

    /** Whether the refusal says after how long to try again. */
    boolean saysWhen() {
        return status == 429 || status == 503;
    }

    private static Refused byServer(String what, Script script, int status, String code) {
        return new Refused(what, "employee", "plain", "Hello", script, status, code);
    }

    private static String tooLong() {
        return "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens\",\"type\":"
                + "\"BadRequestError\",\"param\":\"input_tokens\",\"code\":400}}";
    }

    @Override
    public String toString() {
        return what;
    }
}
