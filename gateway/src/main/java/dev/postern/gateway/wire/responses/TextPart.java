package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.answer.TokenLogprob;
import dev.postern.gateway.wire.openai.LogprobWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A text in an item, as far as it was passed on. */
final class TextPart {
    /** What a text is. */
    enum Kind {
        REASONING("reasoning_text", "text"),
        OUTPUT("output_text", "text"),
        REFUSAL("refusal", "refusal");

        private final String type;
        private final String member;

        Kind(String type, String member) {
            this.type = type;
            this.member = member;
        }

        /** The events about it begin so. */
        String event() {
            return "response." + type;
        }

        /** The member that holds the text. */
        String member() {
            return member;
        }
    }

    private final Kind kind;
    private final StringBuilder text = new StringBuilder();
    private final List<TokenLogprob> logprobs = new ArrayList<>();

    TextPart(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text.toString();
    }

    void append(String piece, List<TokenLogprob> tokens) {
        text.append(piece);
        logprobs.addAll(tokens);
    }

    /** Writes the part as it is now. */
    void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", kind.type);
        writeText(out);
        if (kind == Kind.OUTPUT) {
            out.writeArrayFieldStart("annotations");
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    /** Writes the text, and what is known of its tokens, into an object that is open. */
    void writeText(JsonGenerator out) throws IOException {
        out.writeStringField(kind.member, text());
        writeLogprobs(out, logprobs);
    }

    /** Only the text of an answer has probabilities. */
    void writeLogprobs(JsonGenerator out, List<TokenLogprob> tokens) throws IOException {
        if (kind == Kind.OUTPUT) {
            out.writeFieldName("logprobs");
            LogprobWriter.writeTokens(out, tokens);
        }
    }
}
