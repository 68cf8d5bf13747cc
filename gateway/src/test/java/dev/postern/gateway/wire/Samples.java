package dev.postern.gateway.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Treatment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes requests out of the table of fields itself, so that a field that is added there is tested without anybody having
 * to think of it.
 */
public final class Samples {
    /** Stands where text may stand; plain enough for names. */
    public static final String MARKER = "m4rk3r";

    /** Stands where only the digits of a token id may stand. */
    public static final String MARKER_ID = "7654321";

    /** The first bytes of an image. */
    public static final String IMAGE = "data:image/gif;base64,R0lGODlh";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Shape.Struct request;

    /** @param request the shape of a whole request */
    public Samples(Shape.Struct request) {
        this.request = request;
    }

    /** Requests that hold a marker at one place each: together at every place where text is forwarded. */
    public Stream<JsonNode> withText() {
        return texts(request).stream();
    }

    /** The smallest request. */
    public ObjectNode smallest() {
        return (ObjectNode) smallest(request);
    }

    /** One request for each field of each object with known fields, holding that field. */
    public Stream<Placed> everyField() {
        List<Placed> placed = new ArrayList<>();
        place(request, "", placed);
        return placed.stream();
    }

    /**
     * A field with a request that may hold it.
     *
     * @param path of the field
     * @param object the request, with the object that may hold the field in it
     */
    public record Placed(String path, Field field, JsonNode request, ObjectNode object) {
        @Override
        public String toString() {
            return path;
        }
    }

    public static JsonNode smallest(Shape shape) {
        return switch (shape) {
            case Shape.Text ignored -> new TextNode("x");
            case Shape.Speech ignored -> new TextNode("x");
            case Shape.Name ignored -> new TextNode("x");
            case Shape.Word word -> new TextNode(word.words().getFirst());
            case Shape.Figure figure -> JSON.numberNode((long) Math.max(figure.least(), Math.min(1, figure.most())));
            case Shape.Flag ignored -> BooleanNode.TRUE;
            case Shape.Free ignored -> JSON.objectNode();
            case Shape.Packed ignored -> new TextNode("{}");
            case Shape.File ignored -> file("x");
            case Shape.Image ignored -> new TextNode(IMAGE);
            case Shape.Listed list -> {
                ArrayNode items = JSON.arrayNode();
                for (int i = 0; i < list.least(); i++) {
                    items.add(smallest(list.item()));
                }
                yield items;
            }
            case Shape.Named ignored -> JSON.objectNode();
            case Shape.Struct struct -> {
                ObjectNode object = JSON.objectNode();
                struct.fields().stream()
                        .filter(Field::required)
                        .forEach(field -> object.set(field.name(), smallest(field.shape())));
                yield object;
            }
            case Shape.Tagged tagged -> smallest(tagged.variants().getFirst().struct());
            case Shape.Either either -> smallest(either.shapes().getFirst());
        };
    }

    private static List<JsonNode> texts(Shape shape) {
        return switch (shape) {
            case Shape.Text ignored -> List.of(new TextNode(MARKER));
            case Shape.Speech ignored -> List.of(new TextNode(MARKER));
            case Shape.Name ignored -> List.of(new TextNode(MARKER));
            case Shape.Word ignored -> List.of();
            case Shape.Figure ignored -> List.of();
            case Shape.Flag ignored -> List.of();
            case Shape.Free ignored -> freeTexts();
            case Shape.Packed ignored -> packedTexts();
            case Shape.File ignored -> List.of(file(MARKER));
            case Shape.Image ignored -> List.of();
            case Shape.Listed list ->
                texts(list.item()).stream()
                        .map(item -> (JsonNode) JSON.arrayNode().add(item))
                        .toList();
            case Shape.Named named -> namedTexts(named);
            case Shape.Struct struct -> structTexts(struct);
            case Shape.Tagged tagged ->
                tagged.variants().stream()
                        .filter(variant -> variant.refusal().isEmpty())
                        .flatMap(variant -> texts(variant.struct()).stream())
                        .toList();
            case Shape.Either either ->
                either.shapes().stream().flatMap(one -> texts(one).stream()).toList();
        };
    }

    private static TextNode file(String text) {
        return new TextNode(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<JsonNode> structTexts(Shape.Struct struct) {
        List<JsonNode> texts = new ArrayList<>();
        for (Field field : struct.fields()) {
            if (field.treatment() instanceof Treatment.Forwarded) {
                for (JsonNode text : texts(field.shape())) {
                    texts.add(((ObjectNode) smallest(struct)).set(field.name(), text));
                }
            }
        }
        return texts;
    }

    private static List<JsonNode> namedTexts(Shape.Named named) {
        List<JsonNode> texts = new ArrayList<>();
        texts.add(JSON.objectNode().set(named.digits() ? MARKER_ID : MARKER, smallest(named.value())));
        for (JsonNode text : texts(named.value())) {
            texts.add(JSON.objectNode().set("7", text));
        }
        return texts;
    }

    private static List<JsonNode> freeTexts() {
        return List.of(
                JSON.objectNode().put(MARKER, 1),
                JSON.objectNode().put("description", MARKER),
                JSON.objectNode().set("enum", JSON.arrayNode().add(MARKER)),
                JSON.objectNode().set("properties", JSON.objectNode().set(MARKER, JSON.objectNode())));
    }

    /** Packed JSON is marked with escapes, behind which a text could hide. */
    private static List<JsonNode> packedTexts() {
        return List.of(
                new TextNode("{\"\\u006d4rk3r\":1}"),
                new TextNode("{\"to\":\"\\u006d4rk3r\"}"),
                new TextNode("[[\"\\u006d4rk3r\"]]"),
                new TextNode("not JSON: " + MARKER));
    }

    private static void place(Shape shape, String path, List<Placed> placed) {
        place(shape, path, List.of(), placed);
    }

    /** Walks to every object with known fields, remembering how to wrap it into a whole request. */
    private static void place(Shape shape, String path, List<Wrap> wraps, List<Placed> placed) {
        switch (shape) {
            case Shape.Struct struct -> {
                for (Field field : struct.fields()) {
                    String at = path.isEmpty() ? field.name() : path + "." + field.name();
                    ObjectNode object = (ObjectNode) smallest(struct);
                    placed.add(new Placed(at, field, wrapped(object, wraps), object));
                    if (field.treatment() instanceof Treatment.Forwarded) {
                        List<Wrap> deeper = new ArrayList<>(wraps);
                        deeper.addFirst(inner -> ((ObjectNode) smallest(struct)).set(field.name(), inner));
                        place(field.shape(), at, deeper, placed);
                    }
                }
            }
            case Shape.Tagged tagged ->
                tagged.variants().stream()
                        .filter(variant -> variant.refusal().isEmpty())
                        .forEach(variant -> place(variant.struct(), path, wraps, placed));
            case Shape.Listed list -> {
                List<Wrap> deeper = new ArrayList<>(wraps);
                deeper.addFirst(inner -> JSON.arrayNode().add(inner));
                place(list.item(), path + "[0]", deeper, placed);
            }
            case Shape.Either either -> either.shapes().forEach(one -> place(one, path, wraps, placed));
            default -> {}
        }
    }

    private interface Wrap {
        JsonNode around(JsonNode inner);
    }

    private static JsonNode wrapped(JsonNode inner, List<Wrap> wraps) {
        JsonNode node = inner;
        for (Wrap wrap : wraps) {
            node = wrap.around(node);
        }
        return node;
    }

    public static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    public static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (java.io.IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
