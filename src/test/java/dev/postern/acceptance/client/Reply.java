package dev.postern.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.Optional;

/**
 * An answer in one piece, or a refusal.
 *
 * @param status HTTP status
 * @param body the body as it came
 */
public record Reply(int status, String body, Headers headers) {

    /** Header fields by name, in any case. */
    @FunctionalInterface
    public interface Headers {
        Optional<String> get(String name);
    }

    /** Takes over what REST Assured received. */
    public static Reply of(Response response) {
        return new Reply(
                response.statusCode(), response.body().asString(), name -> Optional.ofNullable(response.header(name)));
    }

    public JsonNode json() {
        return Json.read(body);
    }

    /** What the first choice says. */
    public String text() {
        return json().at("/choices/0/message/content").asText("");
    }

    /** Stable code of a refusal, empty where it was answered. */
    public String code() {
        return json().at("/error/code").asText("");
    }

    /** The field that a refusal is about, empty where it is about none. */
    public String param() {
        return json().at("/error/param").asText("");
    }

    /** The id under which the gateway knows the exchange. */
    public String requestId() {
        return headers.get("x-request-id").orElse("");
    }
}
