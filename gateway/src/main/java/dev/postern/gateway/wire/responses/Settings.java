package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.gateway.wire.json.JsonValue.JsonFlag;
import dev.postern.gateway.wire.json.JsonValue.JsonList;
import dev.postern.gateway.wire.json.JsonValue.JsonNull;
import dev.postern.gateway.wire.json.JsonValue.JsonNumber;
import dev.postern.gateway.wire.json.JsonValue.JsonObject;
import dev.postern.gateway.wire.json.JsonValue.JsonText;
import dev.postern.gateway.wire.json.JsonValueWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The settings that a response repeats, as the client sent them: its own words, never what policy made of them. They go
 * back to their sender only; a copy for the trail is {@link #withheld}. Immutable.
 */
final class Settings {
    /** What is repeated, and what stands there where the client said nothing. */
    private static final List<Map.Entry<String, JsonValue>> REPEATED = List.of(
            Map.entry("instructions", JsonValue.NULL),
            Map.entry("max_output_tokens", JsonValue.NULL),
            Map.entry("metadata", new JsonObject(List.of())),
            Map.entry("parallel_tool_calls", new JsonFlag(true)),
            Map.entry("temperature", JsonValue.NULL),
            Map.entry("text", format()),
            Map.entry("tool_choice", new JsonText("auto")),
            Map.entry("tools", new JsonList(List.of())),
            Map.entry("top_logprobs", new JsonNumber("0")),
            Map.entry("top_p", JsonValue.NULL),
            Map.entry("user", JsonValue.NULL));

    private final JsonObject request;

    /** @param request as it came, held against its shape */
    Settings(JsonObject request) {
        this.request = request;
    }

    /** The settings of a request that says nothing. */
    static Settings withheld() {
        return new Settings(new JsonObject(List.of()));
    }

    /** Writes them into an object that is open. */
    void write(JsonGenerator out) throws IOException {
        for (Map.Entry<String, JsonValue> setting : REPEATED) {
            JsonValue sent = request.get(setting.getKey());
            out.writeFieldName(setting.getKey());
            JsonValueWriter.write(out, sent instanceof JsonNull ? setting.getValue() : sent);
        }
        out.writeObjectFieldStart("reasoning");
        out.writeFieldName("effort");
        JsonValueWriter.write(
                out,
                request.get("reasoning") instanceof JsonObject reasoning ? reasoning.get("effort") : JsonValue.NULL);
        out.writeNullField("summary");
        out.writeEndObject();
        out.writeBooleanField("background", false);
        out.writeBooleanField("store", false);
        out.writeStringField("truncation", "disabled");
        out.writeNullField("previous_response_id");
    }

    private static JsonObject format() {
        JsonObject type = new JsonObject(List.of(new JsonValue.Member("type", new JsonText("text"))));
        return new JsonObject(List.of(new JsonValue.Member("format", type)));
    }
}
