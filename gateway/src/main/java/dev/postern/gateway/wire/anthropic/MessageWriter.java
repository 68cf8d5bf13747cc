package dev.postern.gateway.wire.anthropic;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.OfferWriter;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.AnswerHead;
import dev.postern.gateway.wire.answer.UsageFigures;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.StrictReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes messages in one piece. */
final class MessageWriter {
    private static final String CHAT_ID = "chatcmpl-";
    private static final String CACHED = "prompt_tokens_details.cached_tokens";

    private MessageWriter() {}

    /**
     * The message as far as it has gone out.
     *
     * @param raw whether input of a call that is no JSON object is written as the text it is; as an empty object
     *     otherwise, since clients rely on one
     */
    static byte[] whole(
            AnswerHead head,
            String model,
            List<AnswerBlock> blocks,
            StopReason reason,
            @Nullable UsageFigures usage,
            Optional<WeighedAnswer> weighed,
            boolean raw) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            writeHead(out, head, model);
            out.writeArrayFieldStart("content");
            for (AnswerBlock block : blocks) {
                out.writeStartObject();
                writeKind(out, block);
                switch (block.kind()) {
                    case THINKING -> {
                        out.writeStringField("thinking", block.shown());
                        out.writeStringField("signature", "");
                    }
                    case TEXT -> out.writeStringField("text", block.shown());
                    case TOOL_USE -> writeInput(out, block.shown(), raw);
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            reason.write(out);
            writeUsage(out, usage);
            OfferWriter.write(out, weighed);
            out.writeEndObject();
        });
    }

    static void writeHead(JsonGenerator out, AnswerHead head, String model) throws IOException {
        String id = head.id() == null ? String.valueOf(head.created()) : head.id();
        out.writeStringField("id", "msg_" + (id.startsWith(CHAT_ID) ? id.substring(CHAT_ID.length()) : id));
        out.writeStringField("type", "message");
        out.writeStringField("role", "assistant");
        out.writeStringField("model", model);
    }

    /** What a block is, and which tool it calls. */
    static void writeKind(JsonGenerator out, AnswerBlock block) throws IOException {
        switch (block.kind()) {
            case THINKING -> out.writeStringField("type", "thinking");
            case TEXT -> out.writeStringField("type", "text");
            case TOOL_USE -> {
                out.writeStringField("type", "tool_use");
                out.writeStringField("id", block.id());
                out.writeStringField("name", block.name());
            }
        }
    }

    /** Tokens read from a cache are no part of the input tokens, other than in the chat API. */
    static void writeUsage(JsonGenerator out, @Nullable UsageFigures usage) throws IOException {
        long prompt = usage == null ? 0 : Math.max(0, usage.total("prompt_tokens"));
        long cached = usage == null ? 0 : Math.clamp(usage.total(CACHED), 0, prompt);
        out.writeObjectFieldStart("usage");
        out.writeNumberField("input_tokens", prompt - cached);
        out.writeNumberField("cache_creation_input_tokens", 0);
        out.writeNumberField("cache_read_input_tokens", cached);
        out.writeNumberField("output_tokens", usage == null ? 0 : Math.max(0, usage.total("completion_tokens")));
        out.writeEndObject();
    }

    private static void writeInput(JsonGenerator out, String input, boolean raw) throws IOException {
        out.writeFieldName("input");
        if (StrictReader.readEmbedded(input) instanceof JsonObject object) {
            write(out, object);
        } else if (raw) {
            out.writeString(input);
        } else {
            out.writeStartObject();
            out.writeEndObject();
        }
    }

    private static void write(JsonGenerator out, JsonValue value) throws IOException {
        switch (value) {
            case JsonValue.JsonText text -> out.writeString(text.characters());
            case JsonValue.JsonNumber number -> out.writeNumber(number.digits());
            case JsonValue.JsonFlag flag -> out.writeBoolean(flag.set());
            case JsonValue.JsonNull ignored -> out.writeNull();
            case JsonValue.JsonList list -> {
                out.writeStartArray();
                for (JsonValue item : list.items()) {
                    write(out, item);
                }
                out.writeEndArray();
            }
            case JsonObject object -> {
                out.writeStartObject();
                for (JsonValue.Member member : object.members()) {
                    out.writeFieldName(member.name());
                    write(out, member.value());
                }
                out.writeEndObject();
            }
        }
    }
}
