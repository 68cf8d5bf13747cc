package dev.postern.gateway.wire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes a value as it was read, for whoever sent it. */
public final class JsonValueWriter {
    private JsonValueWriter() {}

    public static void write(JsonGenerator out, JsonValue value) throws IOException {
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
            case JsonValue.JsonObject object -> {
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
