package dev.postern.acceptance.modelserver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes an answer as Anthropic's Messages API does (API reference, "Messages", "Streaming"), with thoughts unsigned. */
final class MessageJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int promptTokens;
    private final Choice choice;
    private final List<ObjectNode> events = new ArrayList<>();

    MessageJson(int promptTokens, Choice choice) {
        this.promptTokens = promptTokens;
        this.choice = choice;
    }

    /** The answer of {@code count_tokens}. */
    static byte[] count(int tokens) {
        return bytes(JSON.createObjectNode().put("input_tokens", tokens));
    }

    /** The message in one piece. */
    byte[] whole() {
        ObjectNode message = head();
        ArrayNode content = message.putArray("content");
        if (!choice.reasoning().isEmpty()) {
            content.add(thinking(String.join("", choice.reasoning())));
        }
        if (!choice.content().isEmpty()) {
            content.add(text(String.join("", choice.content())));
        }
        for (int number = 0; number < choice.toolCalls().size(); number++) {
            content.add(toolUse(number).set("input", arguments(number)));
        }
        message.put("stop_reason", stopReason()).putNull("stop_sequence");
        message.set("usage", usage(choice.tokens()));
        return bytes(message);
    }

    /** The same as events; one block ends before the next begins. */
    List<ObjectNode> events() {
        ObjectNode message = head();
        message.putArray("content");
        message.putNull("stop_reason").putNull("stop_sequence").set("usage", usage(1));
        event("message_start").set("message", message);
        event("ping");
        int index = 0;
        if (!choice.reasoning().isEmpty()) {
            block(index++, thinking(""), "thinking_delta", "thinking", choice.reasoning());
        }
        if (!choice.content().isEmpty()) {
            block(index++, text(""), "text_delta", "text", choice.content());
        }
        for (int number = 0; number < choice.toolCalls().size(); number++) {
            ObjectNode begun = toolUse(number);
            begun.putObject("input");
            List<String> pieces = choice.toolCalls().get(number).arguments();
            block(index++, begun, "input_json_delta", "partial_json", pieces);
        }
        ObjectNode last = event("message_delta");
        last.putObject("delta").put("stop_reason", stopReason()).putNull("stop_sequence");
        last.set("usage", usage(choice.tokens()));
        event("message_stop");
        return events;
    }

    private void block(int index, ObjectNode begun, String type, String member, List<String> pieces) {
        event("content_block_start").put("index", index).set("content_block", begun);
        for (String piece : pieces) {
            event("content_block_delta")
                    .put("index", index)
                    .putObject("delta")
                    .put("type", type)
                    .put(member, piece);
        }
        event("content_block_stop").put("index", index);
    }

    private ObjectNode event(String type) {
        ObjectNode event = JSON.createObjectNode().put("type", type);
        events.add(event);
        return event;
    }

    private static ObjectNode head() {
        return JSON.createObjectNode()
                .put("id", "msg_9155f0d2ab6c4c3e")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "scripted");
    }

    private ObjectNode usage(int output) {
        return JSON.createObjectNode()
                .put("input_tokens", promptTokens)
                .put("cache_creation_input_tokens", 0)
                .put("cache_read_input_tokens", 0)
                .put("output_tokens", output);
    }

    private static ObjectNode thinking(String text) {
        return JSON.createObjectNode()
                .put("type", "thinking")
                .put("thinking", text)
                .put("signature", "");
    }

    private static ObjectNode text(String text) {
        return JSON.createObjectNode().put("type", "text").put("text", text);
    }

    private ObjectNode toolUse(int number) {
        return JSON.createObjectNode()
                .put("type", "tool_use")
                .put("id", ChatJson.callId(number))
                .put("name", choice.toolCalls().get(number).name());
    }

    private JsonNode arguments(int number) {
        try {
            return JSON.readTree(String.join("", choice.toolCalls().get(number).arguments()));
        } catch (JsonProcessingException e) {
            throw new AssertionError("arguments that are no JSON have no form in this API", e);
        }
    }

    private String stopReason() {
        return switch (choice.finish()) {
            case "length" -> "max_tokens";
            case "tool_calls" -> "tool_use";
            default -> "end_turn";
        };
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
