package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.keyed.LongList;
import java.util.BitSet;

/**
 * How much of a confidential document stands in a text that is added piece by piece: the share of the document's hashes
 * that the text has too, in any order. Depends on the text alone, not on its pieces. Not thread-safe.
 */
public final class Containment {
    private final Fingerprint fingerprint;
    private final Grams grams;
    private final BitSet seen = new BitSet();
    private final LongList firstSeen = new LongList();
    private long position;
    private int half = -1;

    public Containment(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
        this.grams = fingerprint.beginGrams();
    }

    /** Adds what follows in the text. */
    public void add(CharSequence piece) {
        for (int i = 0; i < piece.length(); i++) {
            char unit = piece.charAt(i);
            position++;
            if (half >= 0 && Character.isLowSurrogate(unit)) {
                Shape.normalise(Character.toCodePoint((char) half, unit), this::add);
            } else if (!Character.isSurrogate(unit)) {
                Shape.normalise(unit, this::add);
            }
            half = Character.isHighSurrogate(unit) ? unit : -1;
        }
    }

    /** The share of the document in the whole text so far, 0 to 1. */
    public double share() {
        return (double) firstSeen.size() / fingerprint.size();
    }

    /** The share of the document in the first {@code length} units of the text. */
    public double share(int length) {
        int count = firstSeen.size();
        while (count > 0 && firstSeen.get(count - 1) > length) {
            count--;
        }
        return (double) count / fingerprint.size();
    }

    private void add(int unit) {
        if (grams.add((char) unit)) {
            int place = fingerprint.place(grams.value());
            if (place >= 0 && !seen.get(place)) {
                seen.set(place);
                firstSeen.add(position);
            }
        }
    }
}
