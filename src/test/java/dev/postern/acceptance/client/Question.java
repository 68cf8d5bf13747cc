package dev.postern.acceptance.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A chat request that is put together message by message. */
public final class Question {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body = JSON.createObjectNode();
    private final ArrayNode messages;

    private Question(String model) {
        body.put("model", model);
        messages = body.putArray("messages");
    }

    /** Begins a request to a model of the catalogue. */
    public static Question to(String model) {
        return new Question(model);
    }

    /** Adds what the user says. */
    public Question saying(String text) {
        return message("user", text);
    }

    /** Adds a message of any role. */
    public Question message(String role, String text) {
        messages.addObject().put("role", role).put("content", text);
        return this;
    }

    /** Adds a message that is written out as JSON. */
    public Question messageJson(String json) {
        messages.add(Json.read(json));
        return this;
    }

    /** Asks for a stream with the usage at its end. */
    public Question streamed() {
        body.put("stream", true).putObject("stream_options").put("include_usage", true);
        return this;
    }

    /** Sets any other field, its value written out as JSON. */
    public Question with(String field, String json) {
        body.set(field, Json.read(json));
        return this;
    }

    /** The body as it is sent. */
    public byte[] bytes() {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
