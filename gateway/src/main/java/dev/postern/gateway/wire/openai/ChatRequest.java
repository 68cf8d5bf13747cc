package dev.postern.gateway.wire.openai;

import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.gateway.wire.shape.Shaped;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.List;

/** A chat completion as a client asked for it, read strictly into known fields. Immutable. */
public final class ChatRequest {
    /**
     * What the client wants to see of the answer.
     *
     * @param choices how many it asked for
     * @param longestStop length of the longest stop word: a model server keeps that much text back behind its tokens
     */
    record Wishes(
            boolean stream, boolean usage, boolean usageInEveryEvent, boolean logprobs, int choices, int longestStop) {}

    private final String model;
    private final Wishes wishes;
    private final Shaped shaped;

    ChatRequest(String model, Wishes wishes, Shaped shaped) {
        this.model = model;
        this.wishes = wishes;
        this.shaped = shaped;
    }

    /** The model by its catalogue name. */
    public String model() {
        return model;
    }

    /** Whether the client wants events as they come. */
    public boolean stream() {
        return wishes.stream();
    }

    /** Every string the model server would see; what is said in the conversation first, then everything else. */
    public List<Segment> segments() {
        return shaped.segments();
    }

    Wishes wishes() {
        return wishes;
    }

    /**
     * The request for the model server, written afresh from what was read; always a stream with its usage.
     *
     * @param upstreamName what the server calls the model
     * @param texts the segments as policy lets them go, in their order
     * @throws dev.postern.gateway.error.RefusedException {@code policy_blocked} where policy masks a number that must
     *     stay one
     */
    public byte[] forUpstream(String upstreamName, List<SensitiveText> texts) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("model", upstreamName);
            shaped.writeMembers(out, texts);
            out.writeBooleanField("stream", true);
            out.writeObjectFieldStart("stream_options");
            out.writeBooleanField("include_usage", true);
            if (wishes.usageInEveryEvent()) {
                out.writeBooleanField("continuous_usage_stats", true);
            }
            out.writeEndObject();
            out.writeEndObject();
        });
    }
}
