package dev.postern.gateway.wire.document;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.answer.UsageFigures;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What answers of several endpoints say about themselves.
 *
 * @param model the catalogue name, which the client asked for
 * @param id the server's id, null where it gave none that can be repeated safely
 * @param created seconds since 1970, 0 where the server gave none
 * @param usage what the server counted, null where it did not
 */
public record DocumentHead(
        String model,
        @Nullable String id,
        long created,
        @Nullable UsageFigures usage) {

    /** Writes the id, where there is one. */
    public void writeId(JsonGenerator out) throws IOException {
        if (id != null) {
            out.writeStringField("id", id);
        }
    }

    /** Writes the count, where there is one. */
    public void writeUsage(JsonGenerator out) throws IOException {
        if (usage != null) {
            out.writeFieldName("usage");
            usage.write(out);
        }
    }
}
