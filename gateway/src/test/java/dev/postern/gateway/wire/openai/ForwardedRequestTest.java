package dev.postern.gateway.wire.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.gateway.wire.Cases;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.PlainFiles;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Treatment;
import dev.postern.policy.text.Segment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where policy changes nothing, the model server gets what the client sent, field by field, as the table says. */
class ForwardedRequestTest {
    private static final ChatRequestReader READER = new ChatRequestReader(new DefaultCeilings(), new PlainFiles());
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Test
    void request_is_forwarded_field_by_field() {
        Cases.of(500, cases -> {
            Pair made = struct(ChatFields.of(new DefaultCeilings()), cases, true);

            ChatRequest request = READER.read(ReceivedBody.json(Samples.bytes(made.sent())));
            JsonNode forwarded = Samples.tree(request.forUpstream(
                            "upstream",
                            request.segments().stream().map(Segment::text).toList())
                    .body());

            ObjectNode expected = (ObjectNode) made.expected();
            expected.put("model", "upstream").put("stream", true);
            expected.set("stream_options", forwarded.get("stream_options"));
            assertThat(forwarded).isEqualTo(Samples.tree(Samples.bytes(expected)));
            assertThat(forwarded.at("/stream_options/include_usage").asBoolean())
                    .isTrue();
        });
    }

    /**
     * A value and what should become of it.
     *
     * @param expected at the model server
     */
    private record Pair(JsonNode sent, JsonNode expected) {
        static Pair same(JsonNode value) {
            return new Pair(value, value);
        }
    }

    private static Pair any(Shape shape, Cases cases) {
        return switch (shape) {
            case Shape.Text ignored -> Pair.same(new TextNode(cases.text(12)));
            case Shape.Speech ignored -> Pair.same(new TextNode(cases.text(30)));
            case Shape.Name ignored -> Pair.same(new TextNode("name_" + cases.below(100)));
            case Shape.Word word -> Pair.same(new TextNode(cases.oneOf(word.words())));
            case Shape.Figure figure -> Pair.same(figure(figure, cases));
            case Shape.Flag ignored -> Pair.same(BooleanNode.valueOf(cases.chance(50)));
            case Shape.Free ignored -> Pair.same(free(cases, 3));
            case Shape.Packed ignored ->
                Pair.same(new TextNode(cases.chance(80) ? free(cases, 3).toString() : "no json"));
            case Shape.File ignored -> file(cases);
            case Shape.Listed list -> list(list, cases);
            case Shape.Named named -> named(named, cases);
            case Shape.Struct struct -> struct(struct, cases, false);
            case Shape.Tagged tagged ->
                asText(struct(
                        cases.oneOf(tagged.variants().stream()
                                        .filter(variant -> variant.refusal().isEmpty())
                                        .toList())
                                .struct(),
                        cases,
                        false));
            case Shape.Either either -> any(cases.oneOf(either.shapes()), cases);
        };
    }

    private static Pair file(Cases cases) {
        String text = "x" + cases.text(30);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        String sent = cases.chance(50) ? base64 : "data:text/plain;base64," + base64;
        return new Pair(new TextNode(sent), new TextNode(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** A file part reaches the model server as a text part. */
    private static Pair asText(Pair part) {
        if (!part.expected().path("type").asText().equals("file")) {
            return part;
        }
        JsonNode file = part.expected().get("file");
        String name =
                file.path("filename").isTextual() ? " " + file.get("filename").asText() : "";
        ObjectNode text = JSON.objectNode().put("type", "text");
        text.put("text", "File" + name + ":\n\n" + file.get("file_data").asText());
        return new Pair(part.sent(), text);
    }

    private static Pair struct(Shape.Struct struct, Cases cases, boolean top) {
        ObjectNode sent = JSON.objectNode();
        ObjectNode expected = JSON.objectNode();
        for (Field field : struct.fields()) {
            if (!field.required() && cases.chance(top ? 70 : 40)) {
                continue;
            }
            if (!field.required() && cases.chance(10)) {
                sent.putNull(field.name());
                if (!top && field.treatment() instanceof Treatment.Forwarded) {
                    expected.putNull(field.name());
                }
                continue;
            }
            switch (field.treatment()) {
                case Treatment.Forwarded ignored -> {
                    Pair value = any(field.shape(), cases);
                    sent.set(field.name(), value.sent());
                    if (!top || !value.expected().isNull()) {
                        expected.set(field.name(), value.expected());
                    }
                }
                case Treatment.Handled ignored ->
                    sent.set(field.name(), any(field.shape(), cases).sent());
                case Treatment.Dropped ignored -> sent.set(field.name(), free(cases, 2));
                case Treatment.Refused ignored -> {}
            }
        }
        return new Pair(sent, expected);
    }

    private static Pair list(Shape.Listed list, Cases cases) {
        ArrayNode sent = JSON.arrayNode();
        ArrayNode expected = JSON.arrayNode();
        int size = list.least() + cases.below(Math.min(4, list.most() - list.least() + 1));
        for (int i = 0; i < size; i++) {
            Pair item = any(list.item(), cases);
            sent.add(item.sent());
            expected.add(item.expected());
        }
        return new Pair(sent, expected);
    }

    private static Pair named(Shape.Named named, Cases cases) {
        ObjectNode sent = JSON.objectNode();
        ObjectNode expected = JSON.objectNode();
        for (int i = 0; i < cases.below(4); i++) {
            Pair value = any(named.value(), cases);
            String name = named.digits() ? String.valueOf(100 + i) : "key " + i;
            sent.set(name, value.sent());
            expected.set(name, value.expected());
        }
        return new Pair(sent, expected);
    }

    private static JsonNode figure(Shape.Figure figure, Cases cases) {
        if (figure.whole()) {
            long least = (long) figure.least();
            long most = (long) figure.most();
            return JSON.numberNode(cases.chance(20) ? most : Math.max(least, Math.min(most, cases.below(50))));
        }
        double share = cases.below(1000) / 1000.0;
        return JSON.numberNode(figure.least() + (figure.most() - figure.least()) * share);
    }

    private static JsonNode free(Cases cases, int depth) {
        if (depth == 0 || cases.chance(30)) {
            return cases.oneOf(List.<JsonNode>of(
                    new TextNode(cases.text(10)),
                    JSON.numberNode(cases.below(1000)),
                    JSON.numberNode(12_345_678_901L),
                    JSON.numberNode(0.5),
                    BooleanNode.TRUE,
                    JSON.nullNode()));
        }
        if (cases.chance(40)) {
            ArrayNode list = JSON.arrayNode();
            for (int i = 0; i < cases.below(4); i++) {
                list.add(free(cases, depth - 1));
            }
            return list;
        }
        ObjectNode object = JSON.objectNode();
        for (int i = 0; i < cases.below(4); i++) {
            object.set(
                    cases.oneOf(List.of("type", "properties", "a b", "ключ", "", "x\"y")) + i, free(cases, depth - 1));
        }
        return object;
    }
}
