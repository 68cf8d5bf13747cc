package dev.postern.acceptance.modelserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an answer as OpenAI's Responses API does (API reference, "Responses", "Streaming events"). Settings come back as
 * they were sent; what the vendor fills in for others is left out.
 */
final class ResponseJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "9155f0d2ab6c4c3e";
    private static final List<String> ECHOED = List.of(
            "instructions", "max_output_tokens", "metadata", "temperature", "tools", "top_logprobs", "top_p", "user");

    private final JsonNode request;
    private final int promptTokens;
    private final Choice choice;
    private final List<ObjectNode> events = new ArrayList<>();

    ResponseJson(JsonNode request, int promptTokens, Choice choice) {
        this.request = request;
        this.promptTokens = promptTokens;
        this.choice = choice;
    }

    /** The response in one piece. */
    byte[] whole() {
        return ended().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same as events; one item ends before the next begins. */
    List<ObjectNode> events() {
        event("response.created").set("response", begun());
        event("response.in_progress").set("response", begun());
        int index = 0;
        if (!choice.reasoning().isEmpty()) {
            text(index++, reasoning(), "reasoning_text", choice.reasoning());
        }
        if (!choice.content().isEmpty()) {
            text(index++, message(), "output_text", choice.content());
        }
        for (int number = 0; number < choice.toolCalls().size(); number++) {
            call(index++, number);
        }
        event("response." + status()).set("response", ended());
        return events;
    }

    private void text(int index, ObjectNode item, String type, List<String> pieces) {
        String id = item.path("id").asText();
        opened(index, item);
        place(event("response.content_part.added"), index, id).set("part", part(type, ""));
        for (String piece : pieces) {
            ObjectNode delta = place(event("response." + type + ".delta"), index, id);
            delta.put("delta", piece).putArray("logprobs");
        }
        String all = String.join("", pieces);
        place(event("response." + type + ".done"), index, id).put("text", all).putArray("logprobs");
        place(event("response.content_part.done"), index, id).set("part", part(type, all));
        event("response.output_item.done").put("output_index", index).set("item", item);
    }

    private void call(int index, int number) {
        ObjectNode item = functionCall(number);
        String id = item.path("id").asText();
        opened(index, item);
        for (String piece : choice.toolCalls().get(number).arguments()) {
            event("response.function_call_arguments.delta")
                    .put("item_id", id)
                    .put("output_index", index)
                    .put("delta", piece);
        }
        event("response.function_call_arguments.done")
                .put("item_id", id)
                .put("output_index", index)
                .put("name", item.path("name").asText())
                .put("arguments", item.path("arguments").asText());
        event("response.output_item.done").put("output_index", index).set("item", item);
    }

    /** An item that has begun holds nothing yet. */
    private void opened(int index, ObjectNode item) {
        ObjectNode empty = item.deepCopy().put("status", "in_progress");
        if (empty.has("content")) {
            empty.putArray("content");
        } else {
            empty.put("arguments", "");
        }
        event("response.output_item.added").put("output_index", index).set("item", empty);
    }

    private ObjectNode event(String type) {
        ObjectNode event = JSON.createObjectNode().put("type", type).put("sequence_number", events.size());
        events.add(event);
        return event;
    }

    private static ObjectNode place(ObjectNode event, int index, String id) {
        return event.put("item_id", id).put("output_index", index).put("content_index", 0);
    }

    private ObjectNode begun() {
        ObjectNode response = head("in_progress");
        response.putArray("output");
        return response.putNull("incomplete_details").putNull("usage");
    }

    private ObjectNode ended() {
        ObjectNode response = head(status());
        if (choice.finish().equals("length")) {
            response.putObject("incomplete_details").put("reason", "max_output_tokens");
        }
        ArrayNode output = response.putArray("output");
        if (!choice.reasoning().isEmpty()) {
            output.add(reasoning());
        }
        if (!choice.content().isEmpty()) {
            output.add(message());
        }
        for (int number = 0; number < choice.toolCalls().size(); number++) {
            output.add(functionCall(number));
        }
        ObjectNode usage = response.putObject("usage").put("input_tokens", promptTokens);
        usage.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
        usage.put("output_tokens", choice.tokens());
        usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
        usage.put("total_tokens", promptTokens + choice.tokens());
        return response;
    }

    private ObjectNode head(String status) {
        ObjectNode response = JSON.createObjectNode();
        response.put("id", "resp_" + ID).put("object", "response").put("created_at", 1_795_392_000);
        response.put("status", status).put("model", "scripted").put("background", false);
        response.putNull("error").putNull("previous_response_id").put("truncation", "disabled");
        ECHOED.stream().filter(request::has).forEach(name -> response.set(name, request.get(name)));
        response.put("parallel_tool_calls", true).put("tool_choice", "auto").put("store", false);
        response.putIfAbsent("tools", JSON.createArrayNode());
        response.putIfAbsent("top_logprobs", JSON.getNodeFactory().numberNode(0));
        if (request.has("text")) {
            response.set("text", request.get("text"));
        } else {
            response.putObject("text").putObject("format").put("type", "text");
        }
        response.putObject("reasoning")
                .put("effort", request.at("/reasoning/effort").asText(null));
        return response;
    }

    private ObjectNode reasoning() {
        ObjectNode item = JSON.createObjectNode().put("id", "rs_" + ID).put("type", "reasoning");
        item.putArray("summary");
        item.putArray("content").add(part("reasoning_text", String.join("", choice.reasoning())));
        return item.put("status", status());
    }

    private ObjectNode message() {
        ObjectNode item = JSON.createObjectNode().put("id", "msg_" + ID).put("type", "message");
        item.putArray("content").add(part("output_text", String.join("", choice.content())));
        return item.put("role", "assistant").put("status", status());
    }

    private ObjectNode functionCall(int number) {
        Choice.ToolCall call = choice.toolCalls().get(number);
        return JSON.createObjectNode()
                .put("id", "fc_" + number + ID)
                .put("type", "function_call")
                .put("call_id", ChatJson.callId(number))
                .put("name", call.name())
                .put("arguments", String.join("", call.arguments()))
                .put("status", status());
    }

    private static ObjectNode part(String type, String text) {
        ObjectNode part = JSON.createObjectNode().put("type", type).put("text", text);
        if (type.equals("output_text")) {
            part.putArray("annotations");
            part.putArray("logprobs");
        }
        return part;
    }

    private String status() {
        return choice.finish().equals("length") ? "incomplete" : "completed";
    }
}
