package dev.postern.gateway.wire.tokenize;

import dev.postern.gateway.wire.FileText;
import dev.postern.gateway.wire.ReceivedBody;
import dev.postern.gateway.wire.RequestReader;
import dev.postern.gateway.wire.document.DocumentRequest;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNull;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.openai.FileParts;
import dev.postern.gateway.wire.openai.RequestValues;
import dev.postern.gateway.wire.shape.Outgoing;
import dev.postern.gateway.wire.shape.RequestShaper;
import dev.postern.gateway.wire.shape.Shape;
import dev.postern.gateway.wire.shape.Shaped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads requests to count tokens. Immutable and thread-safe. */
public final class TokenizeRequestReader implements RequestReader {
    private final Shape.Struct prompt = TokenizeFields.ofPrompt();
    private final Shape.Struct messages = TokenizeFields.ofMessages();
    private final FileText files;

    /** @param files reads the files in a conversation */
    public TokenizeRequestReader(FileText files) {
        this.files = files;
    }

    @Override
    public DocumentRequest read(ReceivedBody body) {
        JsonObject request = RequestValues.object(body);
        boolean conversation = isConversation(request);
        Shaped shaped = conversation
                ? RequestShaper.shape(request, messages, files).translated(FileParts::asText)
                : RequestShaper.shape(request, prompt).translated(TokenizeRequestReader::underBothNames);
        return new DocumentRequest(
                RequestValues.model(request),
                "//tokenize",
                Set.of(),
                shaped,
                (guards, rulings) -> new TokenizeAnswer(conversation));
    }

    private static boolean isConversation(JsonObject request) {
        JsonValue messages = request.get("messages");
        return messages instanceof JsonList
                || (request.get("prompt") instanceof JsonNull && !(messages instanceof JsonNull));
    }

    /** What vLLM calls {@code prompt} is {@code content} to llama.cpp. */
    private static Outgoing.Members underBothNames(Outgoing.Members request) {
        List<Outgoing.Member> members = new ArrayList<>(request.members());
        Outgoing prompt = request.get("prompt");
        if (prompt != null) {
            members.add(new Outgoing.Member.Known("content", prompt));
        }
        return new Outgoing.Members(members);
    }
}
