package dev.postern.gateway.wire.openai;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;

/** Reads chat completions. Immutable and thread-safe. */
public final class ChatRequestReader implements RequestReader {
    private final Shape.Struct shape;

    private final FileText files;

    /**
     * @param ceilings the highest numbers a request may ask for
     * @param files reads the files in it
     */
    public ChatRequestReader(CeilingSettings ceilings, FileText files) {
        this.shape = ChatFields.of(ceilings);
        this.files = files;
    }

    @Override
    public ChatRequest read(ReceivedBody body) {
        JsonObject request = RequestValues.object(body);
        Shaped shaped = RequestShaper.shape(request, shape, files).translated(FileParts::asText);
        return new ChatRequest(RequestValues.model(request), wishes(request), shaped);
    }

    private static ChatRequest.Wishes wishes(JsonObject request) {
        AnswerWishes answer = new AnswerWishes(
                RequestValues.isSet(request.get("logprobs")),
                RequestValues.choices(request),
                RequestValues.longestStop(request.get("stop")),
                RequestValues.isStructured(request));
        return new ChatRequest.Wishes(RequestValues.delivery(request), answer);
    }
}
