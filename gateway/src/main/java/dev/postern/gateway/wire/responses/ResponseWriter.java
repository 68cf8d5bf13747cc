package dev.postern.gateway.wire.responses;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.OfferWriter;
import dev.postern.gateway.wire.WeighedAnswer;
import dev.postern.gateway.wire.answer.UsageFigures;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the object {@code response}.
 *
 * @param model the catalogue name, which the client asked for
 * @param id of the response
 * @param created seconds since 1970, 0 where the server gave none
 */
record ResponseWriter(String model, String id, long created) {

    /**
     * Writes the response as it is now.
     *
     * @param settings what is repeated of the request
     * @param weighed how certain it is, at its end
     */
    void write(
            JsonGenerator out,
            Settings settings,
            Ending ending,
            List<OutputItem> items,
            @Nullable UsageFigures usage,
            Optional<WeighedAnswer> weighed)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id);
        out.writeStringField("object", "response");
        out.writeNumberField("created_at", created);
        out.writeStringField("status", ending.status());
        writeError(out, ending.failure());
        writeReason(out, ending.reason());
        out.writeStringField("model", model);
        out.writeArrayFieldStart("output");
        for (OutputItem item : items) {
            item.write(out, ending.itemStatus());
        }
        out.writeEndArray();
        settings.write(out);
        writeUsage(out, usage);
        OfferWriter.write(out, weighed);
        out.writeEndObject();
    }

    private static void writeError(JsonGenerator out, @Nullable RefusedException failure) throws IOException {
        if (failure == null) {
            out.writeNullField("error");
            return;
        }
        out.writeObjectFieldStart("error");
        out.writeStringField("code", failure.code().code());
        out.writeStringField("message", failure.getMessage());
        out.writeEndObject();
    }

    private static void writeReason(JsonGenerator out, @Nullable String reason) throws IOException {
        if (reason == null) {
            out.writeNullField("incomplete_details");
            return;
        }
        out.writeObjectFieldStart("incomplete_details");
        out.writeStringField("reason", reason);
        out.writeEndObject();
    }

    private static void writeUsage(JsonGenerator out, @Nullable UsageFigures usage) throws IOException {
        if (usage == null) {
            out.writeNullField("usage");
            return;
        }
        long input = Math.max(0, usage.total("prompt_tokens"));
        long output = Math.max(0, usage.total("completion_tokens"));
        out.writeObjectFieldStart("usage");
        out.writeNumberField("input_tokens", input);
        out.writeObjectFieldStart("input_tokens_details");
        out.writeNumberField("cached_tokens", Math.max(0, usage.total("prompt_tokens_details.cached_tokens")));
        // Model servers do not count these, but OpenAI's libraries require the member.
        out.writeNumberField("cache_write_tokens", 0);
        out.writeEndObject();
        out.writeNumberField("output_tokens", output);
        out.writeObjectFieldStart("output_tokens_details");
        out.writeNumberField(
                "reasoning_tokens", Math.max(0, usage.total("completion_tokens_details.reasoning_tokens")));
        out.writeEndObject();
        out.writeNumberField("total_tokens", input + output);
        out.writeEndObject();
    }
}
