package dev.postern.gateway.wire.shape;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.postern.gateway.wire.Medium;
import dev.postern.gateway.wire.json.JsonValue;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A request that fits its shape: the texts to be judged, and everything needed to write it anew. Immutable. */
public final class Shaped {
    private final Outgoing.Members outgoing;
    private final List<Segment> segments;
    private final int[] order;
    private final boolean images;

    Shaped(Outgoing.Members outgoing, SegmentCollector collector, boolean images) {
        this(outgoing, collector.segments(), collector.order(), images);
    }

    private Shaped(Outgoing.Members outgoing, List<Segment> segments, int[] order, boolean images) {
        this.outgoing = outgoing;
        this.segments = segments;
        this.order = order;
        this.images = images;
    }

    /** The same request with what goes to the model server put in another form; every text keeps its segment. */
    public Shaped translated(UnaryOperator<Outgoing.Members> translation) {
        return new Shaped(translation.apply(outgoing), segments, order, images);
    }

    /**
     * The same chat completion with an instruction of the gateway's own in front of everything that is said. It is the first
     * segment to be judged, under the path {@value ChatInstruction#PATH}.
     */
    public Shaped instructed(String instruction) {
        List<Segment> all = new ArrayList<>();
        all.add(new Segment(ChatInstruction.PATH, SegmentRole.SYSTEM, SensitiveText.of(instruction), false));
        all.addAll(segments);
        int number = order.length;
        int[] places = new int[number + 1];
        Arrays.setAll(places, text -> text < number ? order[text] + 1 : 0);
        Outgoing.Members chat = ChatInstruction.first(outgoing, new Outgoing.Slot(number));
        return new Shaped(chat, List.copyOf(all), places, images);
    }

    /** What it carries besides text. */
    public Set<Medium> media() {
        return images ? Set.of(Medium.IMAGE) : Set.of();
    }

    /** What goes to the model server. */
    public Outgoing.Members outgoing() {
        return outgoing;
    }

    /** Every string a model server would see, in the order it is to be judged. */
    public List<Segment> segments() {
        return segments;
    }

    /** The first of these members that holds a number above 0; empty where none does. */
    public OptionalLong number(String... names) {
        for (String name : names) {
            if (outgoing.get(name) instanceof Outgoing.Fixed(JsonValue.JsonNumber(String digits))) {
                long number = new BigDecimal(digits).longValue();
                if (number > 0) {
                    return OptionalLong.of(number);
                }
            }
        }
        return OptionalLong.empty();
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
