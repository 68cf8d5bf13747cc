package dev.postern.gateway.wire.responses;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.FileText;
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
import java.util.ArrayList;
import java.util.List;

/** Reads requests for responses. Immutable and thread-safe. */
public final class ResponseRequestReader implements RequestReader {
    private static final int LONGEST_MODEL = 256;

    private final Shape.Struct shape;
    private final FileText files;

    /**
     * @param ceilings the highest numbers a request may ask for
     * @param files reads the files in it
     */
    public ResponseRequestReader(CeilingSettings ceilings, FileText files) {
        this.shape = ResponseFields.of(ceilings);
        this.files = files;
    }

    @Override
    public ResponseRequest read(ReceivedBody body) {
        if (!(StrictReader.read(body.bytes()) instanceof JsonObject sent)) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "The body must be a JSON object.");
        }
        JsonObject request = instructionsFirst(sent);
        Shaped shaped = RequestShaper.shape(request, shape, files);
        if (isSet(request.get("background"))) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "Nothing is stored here, so no answer can be fetched later; leave the field out.",
                    "background");
        }
        String model = model(request);
        boolean logprobs = logprobs(request);
        Shaped chat = shaped.translated(outgoing -> ChatTranslation.of(outgoing, logprobs));
        AnswerWishes answer = new AnswerWishes(logprobs, 1, longestStop(request.get("stop")), isStructured(request));
        return new ResponseRequest(
                model, new ResponseRequest.Wishes(isSet(request.get("stream")), answer, new Settings(request)), chat);
    }

    /** The model reads the instructions first, wherever they stand; what it reads in a row is judged in a row. */
    private static JsonObject instructionsFirst(JsonObject request) {
        List<JsonValue.Member> members = new ArrayList<>(request.members().size());
        for (JsonValue.Member member : request.members()) {
            if (member.name().equals("instructions")) {
                members.addFirst(member);
            } else {
                members.add(member);
            }
        }
        return new JsonObject(members);
    }

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

    private static boolean logprobs(JsonObject request) {
        boolean included = request.get("include") instanceof JsonList include
                && include.items().contains(new JsonText(ResponseFields.LOGPROBS));
        boolean alternatives =
                request.get("top_logprobs") instanceof JsonNumber top && Double.parseDouble(top.digits()) > 0;
        return included || alternatives;
    }

    private static boolean isStructured(JsonObject request) {
        return request.get("text") instanceof JsonObject text
                && text.get("format") instanceof JsonObject format
                && !text(format.get("type")).equals("text");
    }

    private static int longestStop(JsonValue stop) {
        return switch (stop) {
            case JsonText one -> one.characters().length();
            case JsonList several ->
                several.items().stream()
                        .mapToInt(ResponseRequestReader::longestStop)
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
