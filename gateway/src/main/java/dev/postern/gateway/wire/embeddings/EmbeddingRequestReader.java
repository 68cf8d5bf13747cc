package dev.postern.gateway.wire.embeddings;

import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.document.DocumentRequest;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.openai.RequestValues;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.model.Capability;
import java.util.Set;

/** Reads requests for embeddings. Immutable and thread-safe. */
public final class EmbeddingRequestReader implements RequestReader {
    private final Shape.Struct shape = EmbeddingFields.all();

    @Override
    public DocumentRequest read(ReceivedBody body) {
        JsonObject request = RequestValues.object(body);
        Shaped shaped = RequestShaper.shape(request, shape);
        int inputs = RequestValues.size(request.get("input"));
        boolean base64 = RequestValues.text(request.get("encoding_format")).equals("base64");
        return new DocumentRequest(
                RequestValues.model(request),
                "/embeddings",
                Set.of(Capability.EMBEDDINGS),
                shaped,
                (guards, rulings) -> new EmbeddingAnswer(inputs, base64));
    }
}
