package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.policy.text.SensitiveText;
import java.util.List;

/** Writes the chat completion that a model server is asked for; always a stream, with its usage. */
public final class ChatBody {
    private ChatBody() {}

    /**
     * The request, written afresh.
     *
     * @param chat a request in the form of a chat completion
     * @param upstreamName what the server calls the model
     * @param texts the segments as policy lets them go, in their order
     */
    public static UpstreamRequest of(Shaped chat, String upstreamName, List<SensitiveText> texts) {
        return of(chat, upstreamName, texts, false);
    }

    /** The same with the usage so far in every event. */
    public static UpstreamRequest of(
            Shaped chat, String upstreamName, List<SensitiveText> texts, boolean usageInEveryEvent) {
        return UpstreamRequest.chat(JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("model", upstreamName);
            chat.writeMembers(out, texts);
            out.writeBooleanField("stream", true);
            out.writeObjectFieldStart("stream_options");
            out.writeBooleanField("include_usage", true);
            if (usageInEveryEvent) {
                out.writeBooleanField("continuous_usage_stats", true);
            }
            out.writeEndObject();
            out.writeEndObject();
        }));
    }
}
