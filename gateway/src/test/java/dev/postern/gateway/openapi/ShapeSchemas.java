package dev.postern.gateway.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postern.gateway.wire.shape.Field;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Treatment;

/** JSON Schemas of what clients may send, made from the shapes that requests are read by. */
final class ShapeSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ShapeSchemas() {}

    static ObjectNode of(Shape shape) {
        return switch (shape) {
            case Shape.Text _, Shape.Speech _ -> text("");
            case Shape.Packed _ -> text("JSON in a string");
            case Shape.File _ -> text("a file in base64");
            case Shape.Image _ -> text("an image as a data address");
            case Shape.Name name -> name(name);
            case Shape.Word word -> words(word);
            case Shape.Figure figure -> figure(figure);
            case Shape.Flag _ -> RecordSchemas.kind("boolean");
            case Shape.Free _ -> JSON.objectNode();
            case Shape.Listed list -> list(list);
            case Shape.Named named -> named(named);
            case Shape.Struct struct -> struct(struct);
            case Shape.Tagged tagged -> tagged(tagged);
            case Shape.Either either -> either(either);
        };
    }

    private static ObjectNode text(String about) {
        ObjectNode text = RecordSchemas.kind("string");
        return about.isEmpty() ? text : text.put("description", about);
    }

    private static ObjectNode name(Shape.Name name) {
        return name.longest() == Integer.MAX_VALUE ? text("") : text("").put("maxLength", name.longest());
    }

    private static ObjectNode words(Shape.Word word) {
        ObjectNode text = RecordSchemas.kind("string");
        ArrayNode words = text.putArray("enum");
        word.words().forEach(words::add);
        return text;
    }

    private static ObjectNode figure(Shape.Figure figure) {
        ObjectNode number = RecordSchemas.kind(figure.whole() ? "integer" : "number");
        bound(number, "minimum", figure.least());
        bound(number, "maximum", figure.most());
        return figure.setting().isEmpty()
                ? number
                : number.put("description", "The largest is a setting: " + figure.setting());
    }

    private static void bound(ObjectNode number, String name, double bound) {
        if (bound == Math.rint(bound) && Math.abs(bound) <= 1L << 53) {
            number.put(name, (long) bound);
        } else {
            number.put(name, bound);
        }
    }

    private static ObjectNode list(Shape.Listed listed) {
        ObjectNode list = RecordSchemas.kind("array");
        list.set("items", of(listed.item()));
        return list.put("minItems", listed.least()).put("maxItems", listed.most());
    }

    private static ObjectNode named(Shape.Named named) {
        ObjectNode object = RecordSchemas.kind("object");
        object.set("additionalProperties", of(named.value()));
        return object.put("maxProperties", named.most());
    }

    private static ObjectNode tagged(Shape.Tagged tagged) {
        ObjectNode one = JSON.objectNode();
        ArrayNode variants = one.putArray("anyOf");
        tagged.variants().stream()
                .filter(variant -> variant.refusal().isEmpty())
                .forEach(variant -> variants.add(struct(variant.struct())));
        return one;
    }

    private static ObjectNode either(Shape.Either either) {
        ObjectNode one = JSON.objectNode();
        ArrayNode shapes = one.putArray("anyOf");
        either.shapes().forEach(shape -> shapes.add(of(shape)));
        return one;
    }

    /** Fields that are always refused are left out: nothing may have other fields than these. */
    static ObjectNode struct(Shape.Struct struct) {
        ObjectNode object = RecordSchemas.kind("object");
        ObjectNode members = object.putObject("properties");
        ArrayNode needed = JSON.arrayNode();
        for (Field field : struct.fields()) {
            switch (field.treatment()) {
                case Treatment.Refused _ -> {}
                case Treatment.Dropped dropped ->
                    members.set(field.name(), JSON.objectNode().put("description", "Dropped: " + dropped.why()));
                case Treatment.Handled handled ->
                    members.set(field.name(), of(field.shape()).put("description", "Handled here: " + handled.how()));
                default -> members.set(field.name(), of(field.shape()));
            }
            if (field.required()) {
                needed.add(field.name());
            }
        }
        if (!needed.isEmpty()) {
            object.set("required", needed);
        }
        return object.put("additionalProperties", false);
    }
}
