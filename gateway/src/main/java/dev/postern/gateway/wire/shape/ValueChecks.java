package dev.postern.gateway.wire.shape;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import java.util.List;

/** Checks single values. What does not fit is refused as {@code invalid_request} with its place, never quoted. */
final class ValueChecks {
    private ValueChecks() {}

    static String characters(JsonValue value, JsonPath path) {
        if (value instanceof JsonText text) {
            return text.characters();
        }
        throw refused("The field must be text.", path);
    }

    static JsonObject object(JsonValue value, JsonPath path) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw refused("The field must be an object.", path);
    }

    static List<JsonValue> items(JsonValue value, Shape.Listed shape, JsonPath path) {
        if (!(value instanceof JsonList list)) {
            throw refused("The field must be a list.", path);
        }
        int size = list.items().size();
        if (size < shape.least() || size > shape.most()) {
            throw refused("The list must hold " + shape.least() + " to " + shape.most() + " items.", path);
        }
        return list.items();
    }

    static JsonNumber number(JsonValue value, Shape.Figure shape, JsonPath path) {
        if (!(value instanceof JsonNumber number)) {
            throw refused("The field must be a number.", path);
        }
        double size = Double.parseDouble(number.digits());
        if (size < shape.least() || size > shape.most() || (shape.whole() && size != Math.rint(size))) {
            throw refused("The field must be " + Kinds.of(shape) + ".", path);
        }
        return number;
    }

    static void oneOf(List<String> words, JsonValue value, JsonPath path) {
        if (!words.contains(characters(value, path))) {
            throw refused("The field must be one of: " + String.join(", ", words) + ".", path);
        }
    }

    static void name(String name, int longest, JsonPath path) {
        if (name.length() > longest) {
            throw refused("The name or id is longer than " + longest + " characters; shorten it.", path);
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw refused("The name or id holds control characters; take them out.", path);
        }
    }

    static void tokenId(String name, JsonPath path) {
        boolean digits = name.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || name.isEmpty() || name.length() > 7) {
            throw refused("The name must be a token id of one to seven digits.", path);
        }
    }

    static RefusedException refused(String message, JsonPath path) {
        return new RefusedException(ErrorCode.INVALID_REQUEST, message, path.toString());
    }
}
