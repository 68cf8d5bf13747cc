package dev.postern.gateway.wire.document;

import java.util.BitSet;

/** Which of the texts in a request an answer has named so far: each at most once, and none that was not sent. */
public final class Positions {
    private final int count;
    private final BitSet seen;

    /** @param count how many texts were sent */
    public Positions(int count) {
        this.count = count;
        this.seen = new BitSet(count);
    }

    /** Takes the next one, counted from 0. */
    public void take(int position) {
        UpstreamJson.require(position >= 0 && position < count && !seen.get(position));
        seen.set(position);
    }

    /** Refuses the answer where one is missing. */
    public void requireAll() {
        UpstreamJson.require(seen.cardinality() == count);
    }
}
