package dev.postern.gateway.wire.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.json.JsonFormat;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Writes what goes to a model server, with the guarded texts in their slots. Used once. */
final class OutgoingWriter {
    private final JsonGenerator out;
    private final List<Segment> segments;
    private final int[] order;
    private final List<SensitiveText> texts;

    OutgoingWriter(JsonGenerator out, List<Segment> segments, int[] order, List<SensitiveText> texts) {
        this.out = out;
        this.segments = segments;
        this.order = order;
        this.texts = texts;
    }

    void writeMembers(Outgoing.Members object) throws IOException {
        for (Outgoing.Member member : object.members()) {
            switch (member) {
                case Outgoing.Member.Known known -> out.writeFieldName(known.name());
                case Outgoing.Member.Own own -> out.writeFieldName(text(own.name()));
            }
            write(member.value());
        }
    }

    private void write(Outgoing value) throws IOException {
        switch (value) {
            case Outgoing.Fixed fixed -> writeFixed(fixed.value());
            case Outgoing.Slot slot -> out.writeString(text(slot.text()));
            case Outgoing.LongNumber number -> writeNumber(number);
            case Outgoing.Packed packed -> writePacked(packed);
            case Outgoing.Joined joined -> out.writeString(joined(joined));
            case Outgoing.Serialised serialised -> out.writeString(inside(serialised.content()));
            case Outgoing.Items list -> {
                out.writeStartArray();
                for (Outgoing item : list.items()) {
                    write(item);
                }
                out.writeEndArray();
            }
            case Outgoing.Members object -> {
                out.writeStartObject();
                writeMembers(object);
                out.writeEndObject();
            }
        }
    }

    private void writeNumber(Outgoing.LongNumber number) throws IOException {
        if (isUnchanged(number.text())) {
            out.writeNumber(number.original().digits());
        } else if (number.loose()) {
            out.writeString(text(number.text()));
        } else {
            throw new RefusedException(
                    ErrorCode.POLICY_BLOCKED,
                    "Policy masks this number, and a masked number cannot be sent; use a shorter one.",
                    number.path().toString());
        }
    }

    private void writePacked(Outgoing.Packed packed) throws IOException {
        for (int i = packed.from(); i < packed.to(); i++) {
            if (!isUnchanged(i)) {
                out.writeString(inside(packed.content()));
                return;
            }
        }
        out.writeString(packed.original().reveal());
    }

    private String joined(Outgoing.Joined joined) {
        StringBuilder all = new StringBuilder();
        for (Outgoing part : joined.texts()) {
            all.append(all.isEmpty() ? "" : joined.between());
            switch (part) {
                case Outgoing.Slot slot -> all.append(text(slot.text()));
                case Outgoing.Fixed(JsonValue.JsonText text) -> all.append(text.characters());
                default -> throw new IllegalStateException("Only texts are joined");
            }
        }
        return all.toString();
    }

    private String inside(Outgoing content) throws IOException {
        StringWriter inner = new StringWriter();
        try (JsonGenerator generator = JsonFormat.FACTORY.createGenerator(inner)) {
            new OutgoingWriter(generator, segments, order, texts).write(content);
        }
        return inner.toString();
    }

    private void writeFixed(JsonValue value) throws IOException {
        switch (value) {
            case JsonValue.JsonText text -> out.writeString(text.characters());
            case JsonValue.JsonNumber number -> out.writeNumber(number.digits());
            case JsonValue.JsonFlag flag -> out.writeBoolean(flag.set());
            case JsonValue.JsonNull ignored -> out.writeNull();
            case JsonValue.JsonList list -> throw new IllegalStateException("Lists are written item by item");
            case JsonValue.JsonObject object -> throw new IllegalStateException("Objects are written by member");
        }
    }

    private String text(int number) {
        return texts.get(order[number]).reveal();
    }

    private boolean isUnchanged(int number) {
        int index = order[number];
        return texts.get(index).equals(segments.get(index).text());
    }
}
