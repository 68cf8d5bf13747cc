package dev.postern.gateway.wire.anthropic;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.postern.gateway.wire.ClientEvent;
import dev.postern.gateway.wire.OfferWriter;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.AnswerHead;
import dev.postern.gateway.wire.answer.UsageFigures;
import dev.postern.gateway.wire.json.JsonBytes;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the events of a streamed message. One writer serves one answer; its buffer is reused. */
final class EventWriter {
    /** Writes what an event holds besides its type. */
    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private final ByteArrayBuilder bytes = new ByteArrayBuilder(512);

    /** The message begins; its usage is what is known by then. */
    ClientEvent messageStart(AnswerHead head, String model, @Nullable UsageFigures usage) {
        return event("message_start", out -> {
            out.writeObjectFieldStart("message");
            MessageWriter.writeHead(out, head, model);
            out.writeArrayFieldStart("content");
            out.writeEndArray();
            StopReason.OPEN.write(out);
            MessageWriter.writeUsage(out, usage);
            out.writeEndObject();
        });
    }

    ClientEvent blockStart(int index, AnswerBlock block) {
        return event("content_block_start", out -> {
            out.writeNumberField("index", index);
            out.writeObjectFieldStart("content_block");
            MessageWriter.writeKind(out, block);
            switch (block.kind()) {
                case THINKING -> {
                    out.writeStringField("thinking", "");
                    out.writeStringField("signature", "");
                }
                case TEXT -> out.writeStringField("text", "");
                case TOOL_USE -> {
                    out.writeObjectFieldStart("input");
                    out.writeEndObject();
                }
            }
            out.writeEndObject();
        });
    }

    ClientEvent blockDelta(int index, AnswerBlock.Kind kind, String piece) {
        return event("content_block_delta", out -> {
            out.writeNumberField("index", index);
            out.writeObjectFieldStart("delta");
            switch (kind) {
                case THINKING -> {
                    out.writeStringField("type", "thinking_delta");
                    out.writeStringField("thinking", piece);
                }
                case TEXT -> {
                    out.writeStringField("type", "text_delta");
                    out.writeStringField("text", piece);
                }
                case TOOL_USE -> {
                    out.writeStringField("type", "input_json_delta");
                    out.writeStringField("partial_json", piece);
                }
            }
            out.writeEndObject();
        });
    }

    ClientEvent blockStop(int index) {
        return event("content_block_stop", out -> out.writeNumberField("index", index));
    }

    /** Why the message ends, what it cost, and how certain it is. */
    ClientEvent messageDelta(StopReason reason, @Nullable UsageFigures usage, Optional<WeighedAnswer> weighed) {
        return event("message_delta", out -> {
            out.writeObjectFieldStart("delta");
            reason.write(out);
            out.writeEndObject();
            MessageWriter.writeUsage(out, usage);
            OfferWriter.write(out, weighed);
        });
    }

    ClientEvent messageStop() {
        return event("message_stop", out -> {});
    }

    private ClientEvent event(String type, Body body) {
        return ClientEvent.named(type, JsonBytes.into(bytes, out -> {
            out.writeStartObject();
            out.writeStringField("type", type);
            body.write(out);
            out.writeEndObject();
        }));
    }
}
