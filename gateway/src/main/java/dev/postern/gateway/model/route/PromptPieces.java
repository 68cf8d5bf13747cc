package dev.postern.gateway.model.route;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.model.route.Prefix;
import dev.postern.model.route.PrefixHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds in a request that was written for a model server what the model reads, in the order in which it does: tools, then the
 * messages, or the text of an endpoint without a conversation. Pure.
 */
final class PromptPieces {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Piece> tools = new ArrayList<>();
    private final List<Piece> said = new ArrayList<>();

    /** Bytes of the body. */
    private record Piece(int from, int to, boolean byUser) {}

    private PromptPieces() {}

    /** The beginning of a JSON request; none of a body that is something else. */
    static Prefix prefix(byte[] body, PrefixHash hash) {
        PromptPieces pieces = new PromptPieces();
        try (JsonParser json = JSON.createParser(body)) {
            pieces.read(json);
        } catch (IOException e) {
            return Prefix.none();
        }
        pieces.tools.forEach(piece -> hash.add(body, piece.from(), piece.to()));
        for (Piece piece : pieces.said) {
            hash.add(body, piece.from(), piece.to());
            if (piece.byUser()) {
                hash.conversationBegun();
            }
        }
        return hash.prefix();
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            switch (name) {
                case "messages" -> {
                    while (value == JsonToken.START_ARRAY && json.nextToken() != JsonToken.END_ARRAY) {
                        said.add(piece(json));
                    }
                }
                case "tools" -> tools.add(piece(json));
                case "prompt", "input", "query", "text_1" -> said.add(piece(json));
                default -> json.skipChildren();
            }
        }
    }

    /** The value that begins here. */
    private static Piece piece(JsonParser json) throws IOException {
        int from = (int) json.currentTokenLocation().getByteOffset();
        boolean byUser = false;
        int depth = 0;
        JsonToken token = json.currentToken();
        while (true) {
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (token == JsonToken.VALUE_STRING && depth == 1 && "role".equals(json.currentName())) {
                byUser = "user".equals(json.getText());
            }
            if (depth == 0) {
                json.finishToken();
                return new Piece(from, (int) json.currentLocation().getByteOffset(), byUser);
            }
            token = json.nextToken();
            if (token == null) {
                throw new IOException("ends in the middle");
            }
        }
    }
}
