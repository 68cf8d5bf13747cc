package dev.postern.gateway.wire.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** A request that fits its shape: the texts to be judged, and everything needed to write it anew. Immutable. */
public final class Shaped {
    private final Outgoing.Members outgoing;
    private final List<Segment> segments;
    private final int[] order;

    Shaped(Outgoing.Members outgoing, SegmentCollector collector) {
        this(outgoing, collector.segments(), collector.order());
    }

    private Shaped(Outgoing.Members outgoing, List<Segment> segments, int[] order) {
        this.outgoing = outgoing;
        this.segments = segments;
        this.order = order;
    }

    /** The same request with what goes to the model server put in another form; every text keeps its segment. */
    public Shaped translated(UnaryOperator<Outgoing.Members> translation) {
        return new Shaped(translation.apply(outgoing), segments, order);
    }

    /** What goes to the model server. */
    public Outgoing.Members outgoing() {
        return outgoing;
    }

    /** Every string a model server would see, in the order it is to be judged. */
    public List<Segment> segments() {
        return segments;
    }

    /**
     * Writes the forwarded members into an object that is open.
     *
     * @param texts one for each segment, in their order
     */
    public void writeMembers(JsonGenerator out, List<SensitiveText> texts) throws IOException {
        if (texts.size() != segments.size()) {
            throw new IllegalArgumentException(segments.size() + " texts were judged, " + texts.size() + " came back");
        }
        new OutgoingWriter(out, segments, order, texts).writeMembers(outgoing);
    }
}
