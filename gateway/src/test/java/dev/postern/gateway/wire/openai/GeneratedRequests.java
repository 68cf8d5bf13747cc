package dev.postern.gateway.wire.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.gateway.wire.Cases;
import dev.postern.gateway.wire.DefaultCeilings;
import dev.postern.gateway.wire.Samples;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Treatment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Requests of any size and content that the table of fields allows, made by chance. */
final class GeneratedRequests {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Cases cases;
    private final boolean files;

    private GeneratedRequests(Cases cases, boolean files) {
        this.cases = cases;
        this.files = files;
    }

    /** A chat completion. */
    static Pair chat(Cases cases) {
        return new GeneratedRequests(cases, true).struct(ChatFields.of(new DefaultCeilings()), true);
    }

    /** The same without files, whose text is joined with their name. */
    static Pair chatWithoutFiles(Cases cases) {
        return new GeneratedRequests(cases, false).struct(ChatFields.of(new DefaultCeilings()), true);
    }

    /**
     * A value and what should become of it.
     *
     * @param expected at the model server
     */
    record Pair(JsonNode sent, JsonNode expected) {
        static Pair same(JsonNode value) {
            return new Pair(value, value);
        }
    }

    private Pair any(Shape shape) {
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
            case Shape.Listed list -> list(list);
            case Shape.Named named -> named(named);
            case Shape.Struct struct -> struct(struct, false);
            case Shape.File ignored -> file();
            case Shape.Image ignored -> Pair.same(new TextNode(Samples.IMAGE));
            case Shape.Tagged tagged ->
                asText(struct(
                        cases.oneOf(tagged.variants().stream()
                                        .filter(variant -> variant.refusal().isEmpty())
                                        .filter(variant ->
                                                files || !variant.word().equals("file"))
                                        .toList())
                                .struct(),
                        false));
            case Shape.Either either -> any(cases.oneOf(either.shapes()));
        };
    }

    private Pair file() {
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

    private Pair struct(Shape.Struct struct, boolean top) {
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
                    Pair value = any(field.shape());
                    sent.set(field.name(), value.sent());
                    if (!top || !value.expected().isNull()) {
                        expected.set(field.name(), value.expected());
                    }
                }
                case Treatment.Handled ignored ->
                    sent.set(field.name(), any(field.shape()).sent());
                case Treatment.Dropped ignored -> sent.set(field.name(), free(cases, 2));
                case Treatment.Refused ignored -> {}
            }
        }
        return new Pair(sent, expected);
    }

    private Pair list(Shape.Listed list) {
        ArrayNode sent = JSON.arrayNode();
        ArrayNode expected = JSON.arrayNode();
        int size = list.least() + cases.below(Math.min(4, list.most() - list.least() + 1));
        for (int i = 0; i < size; i++) {
            Pair item = any(list.item());
            sent.add(item.sent());
            expected.add(item.expected());
        }
        return new Pair(sent, expected);
    }

    private Pair named(Shape.Named named) {
        ObjectNode sent = JSON.objectNode();
        ObjectNode expected = JSON.objectNode();
        for (int i = 0; i < cases.below(4); i++) {
            Pair value = any(named.value());
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
