package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.StrictReader;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;
import java.util.List;

/** Reads message requests. Immutable and thread-safe. */
public final class MessagesRequestReader implements RequestReader {
    private static final int LONGEST_MODEL = 256;

    /** Thinking budgets in tokens up to which the effort is low, and medium. */
    private static final long LOW_BUDGET = 4_096;

    private static final long MEDIUM_BUDGET = 16_384;

    private final Shape.Struct shape;
    private final FileText files;
    private final boolean counting;

    private MessagesRequestReader(Shape.Struct shape, FileText files, boolean counting) {
        this.shape = shape;
        this.files = files;
        this.counting = counting;
    }

    /**
     * For requests that want an answer.
     *
     * @param ceilings the highest numbers a request may ask for
     */
    public static MessagesRequestReader answering(CeilingSettings ceilings, FileText files) {
        return new MessagesRequestReader(MessagesFields.of(ceilings), files, false);
    }

    /** For requests that only want to know how many tokens they have. */
    public static MessagesRequestReader counting(FileText files) {
        return new MessagesRequestReader(MessagesFields.counted(), files, true);
    }

    @Override
    public MessagesRequest read(ReceivedBody body) {
        if (!(StrictReader.read(body.bytes()) instanceof JsonObject request)) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "The body must be a JSON object.");
        }
        Shaped shaped = RequestShaper.shape(request, shape, files);
        String effort = effort(request);
        return new MessagesRequest(
                model(request),
                wishes(request),
                shaped.translated(members -> ChatTranslation.of(members, effort, counting)));
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

    private MessagesRequest.Wishes wishes(JsonObject request) {
        boolean stream = !counting && request.get("stream") instanceof JsonFlag flag && flag.set();
        boolean structured = request.get("output_format") instanceof JsonObject
                || (request.get("output_config") instanceof JsonObject output
                        && output.get("format") instanceof JsonObject);
        return new MessagesRequest.Wishes(stream, structured, counting);
    }

    /** How much the model is to think, in the words of the chat API; empty where the request leaves it open. */
    private static String effort(JsonObject request) {
        JsonObject thinking = object(request.get("thinking"));
        String kind = text(thinking.get("type"));
        if (kind.equals("disabled")) {
            return "none";
        }
        String said = text(object(request.get("output_config")).get("effort"));
        if (!said.isEmpty() || !kind.equals("enabled")) {
            return said;
        }
        double budget =
                thinking.get("budget_tokens") instanceof JsonNumber tokens ? Double.parseDouble(tokens.digits()) : 0;
        if (budget <= LOW_BUDGET) {
            return "low";
        }
        return budget <= MEDIUM_BUDGET ? "medium" : "high";
    }

    private static JsonObject object(JsonValue value) {
        return value instanceof JsonObject object ? object : new JsonObject(List.of());
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText text ? text.characters() : "";
    }
}
