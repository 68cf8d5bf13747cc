package dev.postern.gateway.wire.completions;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.answer.TokenLogprob;
import java.io.IOException;
import java.util.List;

/** Writes token probabilities as legacy completions carry them: lists side by side, one value a token. */
final class LegacyLogprobWriter {
    private LegacyLogprobWriter() {}

    /**
     * Writes the field {@code logprobs}, null where there are none.
     *
     * @param offset where the first token begins in all tokens of the choice
     */
    static void write(JsonGenerator out, List<TokenLogprob> tokens, int offset) throws IOException {
        if (tokens.isEmpty()) {
            out.writeNullField("logprobs");
            return;
        }
        out.writeObjectFieldStart("logprobs");
        out.writeArrayFieldStart("text_offset");
        int at = offset;
        for (TokenLogprob token : tokens) {
            out.writeNumber(at);
            at += token.token().length();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("tokens");
        for (TokenLogprob token : tokens) {
            out.writeString(token.token());
        }
        out.writeEndArray();
        out.writeArrayFieldStart("token_logprobs");
        for (TokenLogprob token : tokens) {
            writeLogprob(out, token);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("top_logprobs");
        for (TokenLogprob token : tokens) {
            writeAlternatives(out, token.alternatives());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Where the tokens end that begin at {@code offset}, in UTF-16 units. */
    static int end(List<TokenLogprob> tokens, int offset) {
        int end = offset;
        for (TokenLogprob token : tokens) {
            end += token.token().length();
        }
        return end;
    }

    private static void writeAlternatives(JsonGenerator out, List<TokenLogprob> tokens) throws IOException {
        if (tokens.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        for (TokenLogprob token : tokens) {
            out.writeFieldName(token.token());
            writeLogprob(out, token);
        }
        out.writeEndObject();
    }

    private static void writeLogprob(JsonGenerator out, TokenLogprob token) throws IOException {
        if (token.logprob() == null) {
            out.writeNull();
        } else {
            out.writeNumber(token.logprob());
        }
    }
}
