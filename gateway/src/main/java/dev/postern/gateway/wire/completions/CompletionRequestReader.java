package dev.postern.gateway.wire.completions;

import dev.postern.gateway.config.CeilingSettings;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.answer.AnswerWishes;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.openai.RequestValues;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;

/** Reads legacy completions. Immutable and thread-safe. */
public final class CompletionRequestReader implements RequestReader {
    private final Shape.Struct shape;

    /** @param ceilings the highest numbers a request may ask for */
    public CompletionRequestReader(CeilingSettings ceilings) {
        this.shape = CompletionFields.of(ceilings);
    }

    @Override
    public CompletionRequest read(ReceivedBody body) {
        JsonObject request = RequestValues.object(body);
        Shaped shaped = RequestShaper.shape(request, shape);
        int prompts = RequestValues.size(request.get("prompt"));
        AnswerWishes answer = new AnswerWishes(
                request.get("logprobs") instanceof JsonNumber,
                prompts * RequestValues.choices(request),
                RequestValues.longestStop(request.get("stop")),
                RequestValues.isStructured(request));
        return new CompletionRequest(RequestValues.model(request), RequestValues.delivery(request), answer, shaped);
    }
}
