package dev.postern.gateway.wire.openai;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.StrictReader;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;

/** Reads chat completions. Immutable and thread-safe. */
public final class ChatRequestReader implements RequestReader {
    private static final int LONGEST_MODEL = 256;

    private final Shape.Struct shape;

    /** @param ceilings the highest numbers a request may ask for */
    public ChatRequestReader(PosternConfig.Front.Ceilings ceilings) {
        this.shape = ChatFields.of(ceilings);
    }

    @Override
    public ChatRequest read(ReceivedBody body) {
        if (!(StrictReader.read(body.bytes()) instanceof JsonObject request)) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "The body must be a JSON object.");
        }
        Shaped shaped = RequestShaper.shape(request, shape);
        return new ChatRequest(model(request), wishes(request), shaped);
    }

    /** A name that no model can have gets the answer of one that no model has. */
    private static String model(JsonObject request) {
        String name = text(request.get("model"));
        if (name.length() > LONGEST_MODEL) {
            throw new RefusedException(
                    ErrorCode.MODEL_NOT_FOUND,
                    "There is no model of that name for you; GET /v1/models lists those you may use.",
                    "model");
        }
        return name;
    }

    private static ChatRequest.Wishes wishes(JsonObject request) {
        boolean stream = isSet(request.get("stream"));
        boolean usage = false;
        boolean everywhere = false;
        if (request.get("stream_options") instanceof JsonObject options) {
            usage = stream && isSet(options.get("include_usage"));
            everywhere = usage && isSet(options.get("continuous_usage_stats"));
        }
        int choices = request.get("n") instanceof JsonNumber n ? (int) Double.parseDouble(n.digits()) : 1;
        AnswerWishes answer = new AnswerWishes(
                isSet(request.get("logprobs")), choices, longestStop(request.get("stop")), isStructured(request));
        return new ChatRequest.Wishes(stream, usage, everywhere, answer);
    }

    private static boolean isStructured(JsonObject request) {
        if (request.get("response_format") instanceof JsonObject format) {
            return !text(format.get("type")).equals("text");
        }
        return request.get("structured_outputs") instanceof JsonObject
                || request.get("guided_json") instanceof JsonObject;
    }

    private static int longestStop(JsonValue stop) {
        return switch (stop) {
            case JsonText one -> one.characters().length();
            case JsonList several ->
                several.items().stream()
                        .mapToInt(ChatRequestReader::longestStop)
                        .max()
                        .orElse(0);
            default -> 0;
        };
    }

    private static boolean isSet(JsonValue value) {
        return value instanceof JsonFlag flag && flag.set();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText text ? text.characters() : "";
    }
}
