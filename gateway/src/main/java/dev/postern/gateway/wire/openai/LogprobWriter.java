package dev.postern.gateway.wire.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.answer.TokenLogprob;
import java.io.IOException;
import java.util.List;

/** Writes token probabilities: as a choice's field {@code logprobs}, or as the list of a text. */
public final class LogprobWriter {
    private LogprobWriter() {}

    static void write(JsonGenerator out, List<TokenLogprob> content, List<TokenLogprob> refusal) throws IOException {
        out.writeObjectFieldStart("logprobs");
        writeList(out, "content", content);
        writeList(out, "refusal", refusal);
        out.writeEndObject();
    }

    /** As OpenAI does it in an answer in one piece: null where there are none. */
    static void writeOrNull(JsonGenerator out, List<TokenLogprob> content, List<TokenLogprob> refusal)
            throws IOException {
        if (content.isEmpty() && refusal.isEmpty()) {
            out.writeNullField("logprobs");
        } else {
            write(out, content, refusal);
        }
    }

    private static void writeList(JsonGenerator out, String name, List<TokenLogprob> tokens) throws IOException {
        if (tokens.isEmpty()) {
            out.writeNullField(name);
            return;
        }
        out.writeFieldName(name);
        writeTokens(out, tokens);
    }

    /** The list alone, also where it is empty. */
    public static void writeTokens(JsonGenerator out, List<TokenLogprob> tokens) throws IOException {
        out.writeStartArray();
        for (TokenLogprob token : tokens) {
            out.writeStartObject();
            writeToken(out, token);
            out.writeArrayFieldStart("top_logprobs");
            for (TokenLogprob alternative : token.alternatives()) {
                out.writeStartObject();
                writeToken(out, alternative);
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeToken(JsonGenerator out, TokenLogprob token) throws IOException {
        out.writeStringField("token", token.token());
        out.writeFieldName("logprob");
        if (token.logprob() == null) {
            out.writeNull();
        } else {
            out.writeNumber(token.logprob());
        }
        if (token.bytes().isEmpty()) {
            out.writeNullField("bytes");
            return;
        }
        out.writeArrayFieldStart("bytes");
        for (int value : token.bytes()) {
            out.writeNumber(value);
        }
        out.writeEndArray();
    }
}
