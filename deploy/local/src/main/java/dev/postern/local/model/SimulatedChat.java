package dev.postern.local.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The simulator's side of the chat protocol, in vLLM's shapes. Thread-safe. */
final class SimulatedChat {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final long MILLIS_PER_WORD = 20;

    private final String model;

    SimulatedChat(String model) {
        this.model = model;
    }

    void list(HttpExchange exchange) throws IOException {
        ObjectNode list = JSON.createObjectNode().put("object", "list");
        list.putArray("data")
                .addObject()
                .put("id", model)
                .put("object", "model")
                .put("owned_by", "postern-local");
        send(exchange, 200, list);
    }

    void refuse(HttpExchange exchange, int status, String message) throws IOException {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", "invalid_request_error")
                .put("code", status);
        send(exchange, status, body);
    }

    void complete(HttpExchange exchange) throws IOException {
        JsonNode request;
        try {
            request = JSON.readTree(exchange.getRequestBody());
        } catch (JsonProcessingException e) {
            refuse(exchange, 400, "The body is not JSON");
            return;
        }
        List<String> words = answerTo(request);
        if (request.path("stream").asBoolean()) {
            stream(exchange, request, words);
        } else {
            ObjectNode answer = envelope("chat.completion");
            ObjectNode choice = answer.putArray("choices").addObject().put("index", 0);
            choice.putObject("message").put("role", "assistant").put("content", String.join("", words));
            choice.put("finish_reason", "stop");
            answer.set("usage", usage(request, words));
            send(exchange, 200, answer);
        }
    }

    private void stream(HttpExchange exchange, JsonNode request, List<String> words) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream events = exchange.getResponseBody()) {
            ObjectNode opening =
                    JSON.createObjectNode().put("role", "assistant").put("content", "");
            event(events, chunk(opening, false));
            for (int index = 0; index < words.size(); index++) {
                ObjectNode delta = JSON.createObjectNode().put("content", words.get(index));
                event(events, chunk(delta, index == words.size() - 1));
                pause();
            }
            if (request.path("stream_options").path("include_usage").asBoolean()) {
                ObjectNode last = envelope("chat.completion.chunk");
                last.putArray("choices");
                last.set("usage", usage(request, words));
                event(events, last);
            }
            events.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Says that it is no model, and shows what arrived here, so that a reader sees what the policy let through. */
    private static List<String> answerTo(JsonNode request) {
        String prompt = "";
        for (JsonNode message : request.path("messages")) {
            if (message.path("role").asText().equals("user")
                    && message.path("content").isTextual()) {
                prompt = message.path("content").asText();
            }
        }
        String answer =
                "(Simulated: no model runs on this machine, and none has read this.) What arrived here: " + prompt;
        return List.of(answer.splitWithDelimiters(" ", 0));
    }

    private ObjectNode chunk(ObjectNode delta, boolean last) {
        ObjectNode chunk = envelope("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.put("finish_reason", last ? "stop" : null);
        return chunk;
    }

    private ObjectNode envelope(String kind) {
        return JSON.createObjectNode()
                .put("id", "chatcmpl-simulated")
                .put("object", kind)
                .put("created", 0)
                .put("model", model);
    }

    /** Words stand for tokens. */
    private static ObjectNode usage(JsonNode request, List<String> words) {
        int asked = request.path("messages").toString().split("\\s+", -1).length;
        int answered = (words.size() + 1) / 2;
        return JSON.createObjectNode()
                .put("prompt_tokens", asked)
                .put("completion_tokens", answered)
                .put("total_tokens", asked + answered);
    }

    private static void event(OutputStream events, ObjectNode body) throws IOException {
        events.write(("data: " + JSON.writeValueAsString(body) + "\n\n").getBytes(StandardCharsets.UTF_8));
        events.flush();
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", JSON_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_PER_WORD);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
