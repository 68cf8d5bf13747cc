package dev.postern.gateway.wire.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a model server counted, by the names that OpenAI and vLLM use; other names are left out.
 *
 * @param counts tokens by name, those of details with a dot in between
 */
public record UsageFigures(Map<String, Long> counts) {
    private static final Set<String> TOTALS = Set.of("prompt_tokens", "completion_tokens", "total_tokens");
    private static final Set<String> DETAILS = Set.of("prompt_tokens_details", "completion_tokens_details");
    private static final Set<String> PARTS = Set.of(
            "cached_tokens",
            "created_cache_tokens",
            "audio_tokens",
            "text_tokens",
            "image_tokens",
            "reasoning_tokens",
            "accepted_prediction_tokens",
            "rejected_prediction_tokens");

    /** Reads the object that the parser stands at. */
    public static UsageFigures read(JsonParser parser) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        String name = parser.nextFieldName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_NUMBER_INT && TOTALS.contains(name)) {
                counts.put(name, parser.getLongValue());
            } else if (token == JsonToken.START_OBJECT && DETAILS.contains(name)) {
                readDetails(parser, name, counts);
            } else {
                parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
        return new UsageFigures(counts);
    }

    private static void readDetails(JsonParser parser, String detail, Map<String, Long> counts) throws IOException {
        String name = parser.nextFieldName();
        while (name != null) {
            if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && PARTS.contains(name)) {
                counts.put(detail + "." + name, parser.getLongValue());
            } else {
                parser.skipChildren();
            }
            name = parser.nextFieldName();
        }
    }

    /** A total, -1 where the server did not count it. */
    public long total(String name) {
        return counts.getOrDefault(name, -1L);
    }

    /** Writes them as an object. */
    public void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (TOTALS.contains(count.getKey())) {
                out.writeNumberField(count.getKey(), count.getValue());
            }
        }
        for (String detail : DETAILS) {
            writeDetails(out, detail);
        }
        out.writeEndObject();
    }

    private void writeDetails(JsonGenerator out, String detail) throws IOException {
        String prefix = detail + ".";
        if (counts.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
            return;
        }
        out.writeObjectFieldStart(detail);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            if (count.getKey().startsWith(prefix)) {
                out.writeNumberField(count.getKey().substring(prefix.length()), count.getValue());
            }
        }
        out.writeEndObject();
    }
}
