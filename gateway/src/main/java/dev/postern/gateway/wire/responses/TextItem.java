package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.answer.TokenLogprob;
import dev.postern.gateway.wire.json.JsonBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A message, or what a model thought before it: texts in parts. */
final class TextItem implements OutputItem {
    /** What the texts are. */
    enum Kind {
        REASONING("rs_"),
        MESSAGE("msg_");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    private final Kind kind;
    private final String id;
    private final int index;
    private final List<TextPart> parts = new ArrayList<>(1);

    /** @param stem what all ids of a response have in common */
    TextItem(Kind kind, String stem, int index) {
        this.kind = kind;
        this.id = kind.prefix + stem + "_" + index;
        this.index = index;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int index() {
        return index;
    }

    Kind kind() {
        return kind;
    }

    /** Takes a piece of one of its texts and tells about it. */
    void append(TextPart.Kind to, String piece, List<TokenLogprob> logprobs, EventWriter events) {
        TextPart part = part(to, events);
        part.append(piece, logprobs);
        events.add(part.kind().event() + ".delta", out -> {
            writePlace(out, part);
            out.writeStringField("delta", piece);
            part.writeLogprobs(out, logprobs);
        });
    }

    private TextPart part(TextPart.Kind wanted, EventWriter events) {
        for (TextPart part : parts) {
            if (part.kind() == wanted) {
                return part;
            }
        }
        TextPart part = new TextPart(wanted);
        parts.add(part);
        events.add("response.content_part.added", whole(part));
        return part;
    }

    @Override
    public void close(EventWriter events, String status) {
        for (TextPart part : parts) {
            events.add(part.kind().event() + ".done", out -> {
                writePlace(out, part);
                part.writeText(out);
            });
            events.add("response.content_part.done", whole(part));
        }
        tell(events, "response.output_item.done", status);
    }

    private JsonBytes.Document whole(TextPart part) {
        return out -> {
            writePlace(out, part);
            out.writeFieldName("part");
            part.write(out);
        };
    }

    private void writePlace(JsonGenerator out, TextPart part) throws IOException {
        out.writeStringField("item_id", id);
        out.writeNumberField("output_index", index);
        out.writeNumberField("content_index", parts.indexOf(part));
    }

    @Override
    public void write(JsonGenerator out, String status) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id);
        switch (kind) {
            case REASONING -> {
                out.writeStringField("type", "reasoning");
                out.writeArrayFieldStart("summary");
                out.writeEndArray();
            }
            case MESSAGE -> {
                out.writeStringField("type", "message");
                out.writeStringField("role", "assistant");
            }
        }
        out.writeStringField("status", status);
        out.writeArrayFieldStart("content");
        for (TextPart part : parts) {
            part.write(out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }
}
