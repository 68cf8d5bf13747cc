package dev.postern.gateway.wire.anthropic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.wire.AnswerGuards;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.Upstream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer and the events that a client saw of it.
 *
 * @param events in order
 */
record Streamed(MessagesAnswer answer, List<ClientEvent> events) {

    static Streamed run(AnswerGuards guards, List<String> upstream) {
        return run(answer(true, guards), upstream);
    }

    /** The client wants the answer in one piece. */
    static Streamed whole(AnswerGuards guards, List<String> upstream) {
        return run(answer(false, guards), upstream);
    }

    static MessagesAnswer answer(boolean stream, AnswerGuards guards) {
        return new MessagesAnswer(
                "house", new MessagesRequest.Wishes(stream, false, false), guards, 1_000_000, Optional.empty());
    }

    private static Streamed run(MessagesAnswer answer, List<String> upstream) {
        List<ClientEvent> events = new ArrayList<>();
        upstream.forEach(event -> events.addAll(answer.accept(Upstream.bytes(event))));
        events.addAll(answer.finish());
        return new Streamed(answer, events);
    }

    /** Each event as its name and its data. */
    List<String> lines() {
        return events.stream()
                .map(event -> event.name() + " " + new String(event.data(), StandardCharsets.UTF_8))
                .toList();
    }

    JsonNode last(String name) {
        ClientEvent found = events.stream()
                .filter(event -> event.name().equals(name))
                .reduce((a, b) -> b)
                .orElseThrow();
        return Samples.tree(found.data());
    }

    String reason() {
        return last("message_delta").at("/delta/stop_reason").asText();
    }

    JsonNode message() {
        return Samples.tree(answer.whole());
    }

    /** The blocks as a client puts them together; fails where one does not begin, go on and end by itself. */
    ArrayNode accumulated() {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        StringBuilder input = new StringBuilder();
        boolean open = false;
        for (ClientEvent event : events) {
            JsonNode data = Samples.tree(event.data());
            assertThat(data.get("type").asText()).isEqualTo(event.name());
            switch (event.name()) {
                case "content_block_start" -> {
                    assertThat(open).isFalse();
                    assertThat(data.get("index").asInt()).isEqualTo(blocks.size());
                    blocks.add(data.get("content_block"));
                    input.setLength(0);
                    open = true;
                }
                case "content_block_delta" -> {
                    assertThat(open).isTrue();
                    assertThat(data.get("index").asInt()).isEqualTo(blocks.size() - 1);
                    add(data.get("delta"), (ObjectNode) blocks.get(blocks.size() - 1), input);
                }
                case "content_block_stop" -> {
                    assertThat(data.get("index").asInt()).isEqualTo(blocks.size() - 1);
                    if (!input.isEmpty()) {
                        JsonNode whole = Samples.tree(input.toString().getBytes(StandardCharsets.UTF_8));
                        ((ObjectNode) blocks.get(blocks.size() - 1)).set("input", whole);
                    }
                    open = false;
                }
                default -> assertThat(open).isFalse();
            }
        }
        return blocks;
    }

    private static void add(JsonNode delta, ObjectNode block, StringBuilder input) {
        switch (delta.get("type").asText()) {
            case "text_delta" ->
                block.put("text", block.get("text").asText() + delta.get("text").asText());
            case "thinking_delta" ->
                block.put(
                        "thinking",
                        block.get("thinking").asText() + delta.get("thinking").asText());
            default -> input.append(delta.get("partial_json").asText());
        }
    }
}
