package dev.postern.gateway.wire.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * How a client wants an answer that a model generates to arrive.
 *
 * @param stream as it comes
 * @param usage with a last event that counts
 * @param usageInEveryEvent counted with each event
 */
public record DeliveryWishes(boolean stream, boolean usage, boolean usageInEveryEvent) {

    /** Writes what a model server is asked for: always a stream, with its usage. */
    public void writeForUpstream(JsonGenerator out) throws IOException {
        out.writeBooleanField("stream", true);
        out.writeObjectFieldStart("stream_options");
        out.writeBooleanField("include_usage", true);
        if (usageInEveryEvent) {
            out.writeBooleanField("continuous_usage_stats", true);
        }
        out.writeEndObject();
    }
}
