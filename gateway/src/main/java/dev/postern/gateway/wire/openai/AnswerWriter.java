package dev.postern.gateway.wire.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.postern.gateway.wire.OfferWriter;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.AnswerChoice;
import dev.postern.gateway.wire.answer.AnswerHead;
import dev.postern.gateway.wire.answer.AnsweredCall;
import dev.postern.gateway.wire.answer.CallDelta;
import dev.postern.gateway.wire.answer.ChoiceDelta;
import dev.postern.gateway.wire.answer.UsageFigures;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.json.JsonValue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes answers in OpenAI's shape, as events or in one piece. One writer serves one answer; its buffer is reused. */
final class AnswerWriter implements ChoicesWriter {
    private final String model;
    private final ByteArrayBuilder bytes = new ByteArrayBuilder(512);

    /** @param model the catalogue name, which the client asked for */
    AnswerWriter(String model) {
        this.model = model;
    }

    @Override
    public byte[] event(
            AnswerHead head, List<ChoiceDelta> choices, @Nullable UsageFigures usage, Optional<WeighedAnswer> weighed) {
        return JsonBytes.into(bytes, out -> {
            out.writeStartObject();
            writeHead(out, "chat.completion.chunk", head);
            out.writeArrayFieldStart("choices");
            for (ChoiceDelta choice : choices) {
                writeDelta(out, choice);
            }
            out.writeEndArray();
            if (usage != null) {
                out.writeFieldName("usage");
                usage.write(out);
            }
            OfferWriter.write(out, weighed);
            out.writeEndObject();
        });
    }

    @Override
    public byte[] whole(
            AnswerHead head,
            List<AnswerChoice> choices,
            @Nullable UsageFigures usage,
            Optional<WeighedAnswer> weighed) {
        return JsonBytes.into(bytes, out -> {
            out.writeStartObject();
            writeHead(out, "chat.completion", head);
            out.writeArrayFieldStart("choices");
            for (AnswerChoice choice : choices) {
                writeChoice(out, choice);
            }
            out.writeEndArray();
            if (usage != null) {
                out.writeFieldName("usage");
                usage.write(out);
            }
            OfferWriter.write(out, weighed);
            out.writeEndObject();
        });
    }

    private void writeHead(JsonGenerator out, String object, AnswerHead head) throws IOException {
        String id = head.id();
        out.writeStringField("id", id == null ? "chatcmpl-" + head.created() : id);
        out.writeStringField("object", object);
        out.writeNumberField("created", head.created());
        out.writeStringField("model", model);
        if (head.fingerprint() != null) {
            out.writeStringField("system_fingerprint", head.fingerprint());
        }
    }

    private static void writeDelta(JsonGenerator out, ChoiceDelta choice) throws IOException {
        out.writeStartObject();
        out.writeNumberField("index", choice.index());
        out.writeObjectFieldStart("delta");
        if (choice.begins()) {
            out.writeStringField("role", "assistant");
        }
        writeIfThere(out, "content", choice.content());
        writeReasoning(out, choice.reasoningName(), choice.reasoning());
        writeIfThere(out, "refusal", choice.refusal());
        if (!choice.calls().isEmpty()) {
            out.writeArrayFieldStart("tool_calls");
            for (CallDelta call : choice.calls()) {
                writeCall(out, call);
            }
            out.writeEndArray();
        }
        CallDelta function = choice.function();
        if (function != null) {
            out.writeFieldName("function_call");
            writeFunction(out, function.name(), function.arguments());
        }
        out.writeEndObject();
        if (!choice.logprobs().isEmpty() || !choice.refusalLogprobs().isEmpty()) {
            LogprobWriter.write(out, choice.logprobs(), choice.refusalLogprobs());
        }
        writeEnd(out, choice.finish(), choice.stopReason());
        out.writeEndObject();
    }

    private static void writeChoice(JsonGenerator out, AnswerChoice choice) throws IOException {
        out.writeStartObject();
        out.writeNumberField("index", choice.index());
        out.writeObjectFieldStart("message");
        out.writeStringField("role", "assistant");
        boolean calls = !choice.calls().isEmpty() || choice.function() != null;
        String content = choice.content();
        out.writeStringField("content", content != null && content.isEmpty() && calls ? null : content);
        out.writeStringField("refusal", choice.refusal());
        writeReasoning(out, choice.reasoningName(), choice.reasoning());
        if (!choice.calls().isEmpty()) {
            out.writeArrayFieldStart("tool_calls");
            for (AnsweredCall call : choice.calls()) {
                out.writeStartObject();
                out.writeStringField("id", call.id());
                out.writeStringField("type", "function");
                out.writeFieldName("function");
                writeFunction(out, call.name(), call.arguments());
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        AnsweredCall function = choice.function();
        if (function != null) {
            out.writeFieldName("function_call");
            writeFunction(out, function.name(), function.arguments());
        }
        out.writeEndObject();
        LogprobWriter.writeOrNull(out, choice.logprobs(), choice.refusalLogprobs());
        writeEnd(out, choice.finish(), choice.stopReason());
        out.writeEndObject();
    }

    private static void writeCall(JsonGenerator out, CallDelta call) throws IOException {
        out.writeStartObject();
        out.writeNumberField("index", call.index());
        if (call.id() != null) {
            out.writeStringField("id", call.id());
            out.writeStringField("type", "function");
        }
        out.writeFieldName("function");
        writeFunction(out, call.name(), call.arguments());
        out.writeEndObject();
    }

    private static void writeFunction(JsonGenerator out, @Nullable String name, @Nullable String arguments)
            throws IOException {
        out.writeStartObject();
        writeIfThere(out, "name", name);
        writeIfThere(out, "arguments", arguments == null && name != null ? "" : arguments);
        out.writeEndObject();
    }

    private static void writeReasoning(JsonGenerator out, ChoiceDelta.ReasoningName name, @Nullable String text)
            throws IOException {
        switch (name) {
            case REASONING -> writeIfThere(out, "reasoning", text);
            case REASONING_CONTENT -> writeIfThere(out, "reasoning_content", text);
            case BOTH -> {
                writeIfThere(out, "reasoning", text);
                writeIfThere(out, "reasoning_content", text);
            }
        }
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
    }

    private static void writeIfThere(JsonGenerator out, String name, @Nullable String text) throws IOException {
        if (text != null) {
            out.writeStringField(name, text);
        }
    }
}
