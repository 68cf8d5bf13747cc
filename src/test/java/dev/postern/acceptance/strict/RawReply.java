package dev.postern.acceptance.strict;

import dev.postern.acceptance.client.Json;
import java.util.Map;

/**
 * A response read from a bare connection.
 *
 * @param status 0 where the connection ended without one
 * @param headers by name in lower case
 */
record RawReply(int status, Map<String, String> headers, String body) {
    RawReply {
        headers = Map.copyOf(headers);
    }

    /** Stable code of a refusal. */
    String code() {
        return body.startsWith("{") ? Json.read(body).at("/error/code").asText("") : "";
    }

    /** What the first choice says. */
    String text() {
        return Json.read(body).at("/choices/0/message/content").asText("");
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
