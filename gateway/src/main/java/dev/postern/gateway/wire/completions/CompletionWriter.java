package dev.postern.gateway.wire.completions;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.postern.gateway.wire.OfferWriter;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.AnswerChoice;
import dev.postern.gateway.wire.answer.AnswerHead;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.TokenLogprob;
import dev.postern.gateway.wire.answer.UsageFigures;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.openai.ChoicesWriter;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes legacy completions; events and whole answers have the same form. One writer serves one answer. */
final class CompletionWriter implements ChoicesWriter {
    private final String model;
    private final int[] offsets;
    private final ByteArrayBuilder bytes = new ByteArrayBuilder(512);

    /**
     * @param model the catalogue name, which the client asked for
     * @param choices how many there are at most
     */
    CompletionWriter(String model, int choices) {
        this.model = model;
        this.offsets = new int[choices];
    }

    @Override
    public byte[] event(
            AnswerHead head, List<ChoiceDelta> choices, @Nullable UsageFigures usage, Optional<WeighedAnswer> weighed) {
        return write(head, usage, weighed, out -> {
            for (ChoiceDelta choice : choices) {
                int index = choice.index();
                List<TokenLogprob> tokens = choice.logprobs();
                writeChoice(out, index, choice.content(), tokens, offsets[index]);
                offsets[index] = LegacyLogprobWriter.end(tokens, offsets[index]);
                writeEnd(out, choice.finish(), choice.stopReason());
            }
        });
    }

    @Override
    public byte[] whole(
            AnswerHead head,
            List<AnswerChoice> choices,
            @Nullable UsageFigures usage,
            Optional<WeighedAnswer> weighed) {
        return write(head, usage, weighed, out -> {
            for (AnswerChoice choice : choices) {
                writeChoice(out, choice.index(), choice.content(), choice.logprobs(), 0);
                writeEnd(out, choice.finish(), choice.stopReason());
            }
        });
    }

    private byte[] write(
            AnswerHead head,
            @Nullable UsageFigures usage,
            Optional<WeighedAnswer> weighed,
            JsonBytes.Document choices) {
        return JsonBytes.into(bytes, out -> {
            out.writeStartObject();
            String id = head.id();
            out.writeStringField("id", id == null ? "cmpl-" + head.created() : id);
            out.writeStringField("object", "text_completion");
            out.writeNumberField("created", head.created());
            out.writeStringField("model", model);
            if (head.fingerprint() != null) {
                out.writeStringField("system_fingerprint", head.fingerprint());
            }
            out.writeArrayFieldStart("choices");
            choices.write(out);
            out.writeEndArray();
            if (usage != null) {
                out.writeFieldName("usage");
                usage.write(out);
            }
            OfferWriter.write(out, weighed);
            out.writeEndObject();
        });
    }

    private static void writeChoice(
            JsonGenerator out, int index, @Nullable String text, List<TokenLogprob> tokens, int offset)
            throws IOException {
        out.writeStartObject();
        out.writeNumberField("index", index);
        out.writeStringField("text", Objects.requireNonNullElse(text, ""));
        LegacyLogprobWriter.write(out, tokens, offset);
    }

    private static void writeEnd(JsonGenerator out, @Nullable String finish, @Nullable JsonValue stopReason)
            throws IOException {
        out.writeStringField("finish_reason", finish);
        switch (stopReason) {
            case JsonValue.JsonText word -> out.writeStringField("stop_reason", word.characters());
            case JsonValue.JsonNumber token -> {
                out.writeFieldName("stop_reason");
                out.writeNumber(token.digits());
            }
            case null, default -> {}
        }
        out.writeEndObject();
    }
}
