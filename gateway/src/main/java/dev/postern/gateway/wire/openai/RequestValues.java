package dev.postern.gateway.wire.openai;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.StrictReader;

/** Values of a request that several endpoints read in the same way. Their shapes were checked before, or are after. */
public final class RequestValues {
    private static final int LONGEST_MODEL = 256;

    private RequestValues() {}

    /**
     * The object that a body holds.
     *
     * @throws RefusedException {@code invalid_request} or {@code duplicate_key} with the place
     */
    public static JsonObject object(ReceivedBody body) {
        if (!(StrictReader.read(body.bytes()) instanceof JsonObject request)) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "The body must be a JSON object.");
        }
        return request;
    }

    /** The model's name. One that no model can have gets the answer of one that no model has. */
    public static String model(JsonObject request) {
        String name = text(request.get("model"));
        if (name.length() > LONGEST_MODEL) {
            throw new RefusedException(
                    ErrorCode.MODEL_NOT_FOUND,
                    "There is no model of that name for you; GET /v1/models lists those you may use.",
                    "model");
        }
        return name;
    }

    /** How the answer is to arrive. */
    public static DeliveryWishes delivery(JsonObject request) {
        boolean stream = isSet(request.get("stream"));
        if (!(request.get("stream_options") instanceof JsonObject options)) {
            return new DeliveryWishes(stream, false, false);
        }
        boolean usage = stream && isSet(options.get("include_usage"));
        return new DeliveryWishes(stream, usage, usage && isSet(options.get("continuous_usage_stats")));
    }

    /** How many answers to each prompt are asked for. */
    public static int choices(JsonObject request) {
        return request.get("n") instanceof JsonNumber n ? (int) Double.parseDouble(n.digits()) : 1;
    }

    /** Whether the answer is to be JSON. */
    public static boolean isStructured(JsonObject request) {
        if (request.get("response_format") instanceof JsonObject format) {
            return !text(format.get("type")).equals("text");
        }
        return request.get("structured_outputs") instanceof JsonObject
                || request.get("guided_json") instanceof JsonObject;
    }

    /** Length of the longest stop word, 0 where there is none. */
    public static int longestStop(JsonValue stop) {
        return switch (stop) {
            case JsonText one -> one.characters().length();
            case JsonList several ->
                several.items().stream()
                        .mapToInt(RequestValues::longestStop)
                        .max()
                        .orElse(0);
            default -> 0;
        };
    }

    public static boolean isSet(JsonValue value) {
        return value instanceof JsonFlag flag && flag.set();
    }

    /** The characters of a string, none of anything else. */
    public static String text(JsonValue value) {
        return value instanceof JsonText text ? text.characters() : "";
    }

    /** How many values stand in a list; anything else is one. */
    public static int size(JsonValue value) {
        return value instanceof JsonList list ? list.items().size() : 1;
    }
}
