package dev.postern.gateway.wire.rerank;

import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.document.DocumentRequest;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.openai.RequestValues;
import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.model.Capability;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads requests to rank documents. Immutable and thread-safe. */
public final class RerankRequestReader implements RequestReader {
    private static final JsonValue NO = new JsonFlag(false);

    private final Shape.Struct shape = RerankFields.all();

    @Override
    public DocumentRequest read(ReceivedBody body) {
        JsonObject request = RequestValues.object(body);
        Shaped shaped = RequestShaper.shape(request, shape).translated(RerankRequestReader::plain);
        int documents = RequestValues.size(request.get("documents"));
        boolean repeat = !request.get("return_documents").equals(NO);
        return new DocumentRequest(
                RequestValues.model(request),
                "/rerank",
                Set.of(Capability.RERANK),
                shaped,
                (guards, rulings) -> new RerankAnswer(documents, repeat, guards, rulings));
    }

    /** Model servers take documents as strings only. */
    private static Outgoing.Members plain(Outgoing.Members request) {
        return new Outgoing.Members(request.members().stream()
                .map(member -> member.value() instanceof Outgoing.Items documents
                        ? new Outgoing.Member.Known("documents", texts(documents))
                        : member)
                .toList());
    }

    private static Outgoing texts(Outgoing.Items documents) {
        List<Outgoing> texts = documents.items().stream()
                .map(document -> document instanceof Outgoing.Members object
                        ? Objects.requireNonNull(object.get("text"), "the text is required")
                        : document)
                .toList();
        return new Outgoing.Items(texts);
    }
}
