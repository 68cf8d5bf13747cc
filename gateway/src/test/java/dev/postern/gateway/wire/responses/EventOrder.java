package dev.postern.gateway.wire.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.Samples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads a stream as a strict client does: every event must fit what came before it. */
final class EventOrder {
    private static final Set<String> ENDS = Set.of("response.completed", "response.incomplete", "response.failed");

    private final List<String> items = new ArrayList<>();
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private long sequence = -1;
    private boolean over;

    static EventOrder of(List<ClientEvent> events) {
        EventOrder order = new EventOrder();
        assertThat(events.get(0).name()).isEqualTo("response.created");
        assertThat(events.get(1).name()).isEqualTo("response.in_progress");
        events.forEach(order::read);
        assertThat(order.over).as("the stream has an end").isTrue();
        return order;
    }

    private void read(ClientEvent event) {
        JsonNode tree = Samples.tree(event.data());
        String type = tree.path("type").asText();
        assertThat(over).as("nothing follows the end").isFalse();
        assertThat(type).isEqualTo(event.name());
        assertThat(tree.path("sequence_number").asLong()).isGreaterThan(sequence);
        sequence = tree.path("sequence_number").asLong();
        if (ENDS.contains(type)) {
            over = true;
        } else if (type.equals("response.output_item.added")) {
            assertThat(tree.path("output_index").asInt()).isEqualTo(items.size());
            assertThat(tree.at("/item/status").asText()).isEqualTo("in_progress");
            items.add(tree.at("/item/id").asText());
            open(place(tree, tree.at("/item/id").asText()));
        } else if (type.equals("response.output_item.done")) {
            assertThat(items.get(tree.path("output_index").asInt()))
                    .isEqualTo(tree.at("/item/id").asText());
            assertThat(tree.at("/item/status").asText()).isNotEqualTo("in_progress");
        } else if (type.equals("response.content_part.added")) {
            open(place(tree, known(tree)));
        } else if (type.endsWith(".delta")) {
            text(tree).append(tree.path("delta").asText());
        } else if (type.equals("response.content_part.done")) {
            assertThat(closed).contains(place(tree, known(tree)));
        } else if (type.endsWith(".done")) {
            String said = tree.has("arguments") ? "arguments" : tree.has("refusal") ? "refusal" : "text";
            assertThat(tree.path(said).asText()).isEqualTo(text(tree).toString());
            closed.add(place(tree, known(tree)));
        }
    }

    private String known(JsonNode tree) {
        String id = tree.path("item_id").asText();
        assertThat(items.get(tree.path("output_index").asInt())).isEqualTo(id);
        return id;
    }

    private void open(String place) {
        assertThat(texts.put(place, new StringBuilder())).isNull();
    }

    private StringBuilder text(JsonNode tree) {
        String place = place(tree, known(tree));
        assertThat(texts).containsKey(place);
        assertThat(closed).doesNotContain(place);
        return Objects.requireNonNull(texts.get(place));
    }

    private static String place(JsonNode tree, String id) {
        return id + "/" + tree.path("content_index").asText("");
    }
}
