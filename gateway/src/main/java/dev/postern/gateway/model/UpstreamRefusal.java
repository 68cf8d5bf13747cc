package dev.postern.gateway.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Understands a model server that answers with anything but 200. The servers differ: {@code error} is an object with
 * vLLM and llama.cpp, a string where vLLM misses its key, and FastAPI's own refusals have {@code detail}. What the
 * server says is never passed on: it may quote the prompt.
 */
public final class UpstreamRefusal {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_RETRY_SECONDS = 3_600;

    private UpstreamRefusal() {}

    /**
     * The refusal a client gets for a server's status and body.
     *
     * @param retryAfter the header of that name; passed on where it is a number of seconds, an hour at most
     */
    public static RefusedException of(int status, byte[] body, @Nullable String retryAfter) {
        return switch (status) {
            case 400, 413, 422 -> badRequest(body);
            case 404, 405, 501 ->
                new RefusedException(
                        ErrorCode.UPSTREAM_FAILED,
                        "The model's server does not offer this endpoint, or does not know the model; choose another model"
                                + " or tell whoever runs it.");
            case 408, 504 -> new RefusedException(ErrorCode.UPSTREAM_TIMEOUT, "The model server was too slow.");
            case 429 ->
                RefusedException.forSeconds(
                        seconds(retryAfter),
                        ErrorCode.RATE_LIMITED,
                        "The model server takes no more requests for now; try again after the time in Retry-After.");
            case 503 ->
                RefusedException.forSeconds(
                        seconds(retryAfter), ErrorCode.OVERLOADED, "The model server is busy; try again in a moment.");
            default ->
                new RefusedException(
                        ErrorCode.UPSTREAM_FAILED,
                        "The model server answered with status " + status + "; tell whoever runs it.");
        };
    }

    private static int seconds(@Nullable String retryAfter) {
        String digits = retryAfter == null ? "" : retryAfter.strip();
        return digits.matches("[0-9]{1,6}") ? Math.min(LONGEST_RETRY_SECONDS, Integer.parseInt(digits)) : 0;
    }

    private static RefusedException badRequest(byte[] body) {
        JsonNode error = error(body);
        String said = error.path("message").asText("").toLowerCase(Locale.ROOT);
        String type = error.path("type").asText("");
        String param = error.path("param").asText("");
        boolean tooLong = type.equals("exceed_context_size_error")
                || param.equals("input_tokens")
                || said.contains("maximum context length");
        if (tooLong) {
            return new RefusedException(
                    ErrorCode.CONTEXT_LENGTH_EXCEEDED,
                    "The conversation is longer than this model can read; shorten it or start a new one.",
                    "messages");
        }
        return new RefusedException(
                ErrorCode.INVALID_REQUEST,
                "The model server does not accept this request"
                        + (isName(param) ? " because of '" + param + "'." : "."),
                isName(param) ? param : null);
    }

    private static JsonNode error(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            return root == null ? JSON.missingNode() : root.path("error");
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** Only a plain field name may pass: anything else could carry a piece of the prompt. */
    private static boolean isName(String param) {
        return param.matches("[a-z_]{1,40}(\\.[a-z_]{1,40}){0,3}");
    }
}
