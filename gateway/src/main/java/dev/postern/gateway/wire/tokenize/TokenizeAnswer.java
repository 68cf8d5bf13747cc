package dev.postern.gateway.wire.tokenize;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.postern.gateway.wire.document.DocumentForm;
import dev.postern.gateway.wire.document.DocumentHead;
import dev.postern.gateway.wire.document.NumberList;
import dev.postern.gateway.wire.document.UpstreamJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one answer. Their ids are those of the text as policy let it go. Pieces of text beside them are left out.
 */
final class TokenizeAnswer implements DocumentForm {
    private static final int UNKNOWN = -1;

    private final boolean conversation;
    private @Nullable NumberList tokens;
    private int count = UNKNOWN;
    private int longest = UNKNOWN;

    /** @param conversation whether a conversation was sent: llama.cpp overlooks those and counts nothing at all */
    TokenizeAnswer(boolean conversation) {
        this.conversation = conversation;
    }

    @Override
    public void read(String name, JsonParser parser) throws IOException {
        boolean there = parser.currentToken() != JsonToken.VALUE_NULL;
        switch (name) {
            case "tokens" -> tokens = NumberList.read(parser);
            case "count" -> count = there ? UpstreamJson.count(parser) : UNKNOWN;
            case "max_model_len" -> longest = there ? UpstreamJson.count(parser) : UNKNOWN;
            default -> {}
        }
    }

    @Override
    public void requireComplete() {
        NumberList ids = tokens;
        UpstreamJson.require(ids != null);
        UpstreamJson.require(count == UNKNOWN ? !conversation : ids != null && count == ids.size());
    }

    @Override
    public void write(JsonGenerator out, DocumentHead head) throws IOException {
        NumberList ids = tokens == null ? new NumberList("[]", 0) : tokens;
        out.writeNumberField("count", ids.size());
        if (longest != UNKNOWN) {
            out.writeNumberField("max_model_len", longest);
        }
        out.writeFieldName("tokens");
        out.writeRawValue(ids.json());
    }
}
