package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** Shapes by the kind of JSON value they take, and in words. */
public final class Kinds {
    private Kinds() {}

    /** Whether a value is of the kind that a shape takes, whatever it holds. */
    static boolean fits(JsonValue value, Shape shape) {
        return switch (shape) {
            case Shape.Word word ->
                value instanceof JsonValue.JsonText text && word.words().contains(text.characters());
            case Shape.Text ignored -> value instanceof JsonValue.JsonText;
            case Shape.Speech ignored -> value instanceof JsonValue.JsonText;
            case Shape.Name ignored -> value instanceof JsonValue.JsonText;
            case Shape.Packed ignored -> value instanceof JsonValue.JsonText;
            case Shape.File ignored -> value instanceof JsonValue.JsonText;
            case Shape.Image ignored -> value instanceof JsonValue.JsonText;
            case Shape.Figure ignored -> value instanceof JsonValue.JsonNumber;
            case Shape.Flag ignored -> value instanceof JsonValue.JsonFlag;
            case Shape.Listed ignored -> value instanceof JsonValue.JsonList;
            case Shape.Named ignored -> value instanceof JsonValue.JsonObject;
            case Shape.Struct ignored -> value instanceof JsonValue.JsonObject;
            case Shape.Tagged ignored -> value instanceof JsonValue.JsonObject;
            case Shape.Free ignored -> true;
            case Shape.Either either -> either.shapes().stream().anyMatch(one -> fits(value, one));
        };
    }

    /** Whether a value is an object that says in its tag which it is. */
    static boolean holdsTag(JsonValue value, Shape.Tagged tagged) {
        return value instanceof JsonValue.JsonObject object
                && !(object.get(tagged.tag()) instanceof JsonValue.JsonNull);
    }

    /** What a shape takes, in words for messages and documentation. */
    public static String of(Shape shape) {
        return switch (shape) {
            case Shape.Text ignored -> "text";
            case Shape.Speech ignored -> "text";
            case Shape.Name name -> "a name of at most " + name.longest() + " characters";
            case Shape.Word word -> words(word.words());
            case Shape.Figure figure -> figure(figure);
            case Shape.Flag ignored -> "true or false";
            case Shape.Free ignored -> "any JSON";
            case Shape.Packed ignored -> "JSON in a string";
            case Shape.File ignored -> "a file in base64";
            case Shape.Image ignored -> "an image as a data address";
            case Shape.Listed list -> "a list";
            case Shape.Named ignored -> "an object";
            case Shape.Struct ignored -> "an object";
            case Shape.Tagged ignored -> "an object";
            case Shape.Either either ->
                either.shapes().stream().map(Kinds::of).distinct().collect(Collectors.joining(" or "));
        };
    }

    private static String figure(Shape.Figure figure) {
        String kind = figure.whole() ? "a whole number" : "a number";
        return kind + " from " + number(figure.least()) + " to " + number(figure.most());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static String words(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
    }
}
