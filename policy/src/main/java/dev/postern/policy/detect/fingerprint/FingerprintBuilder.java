package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.LongList;
import dev.postern.policy.detect.keyed.QuickFilter;
import dev.postern.policy.detect.keyed.SealedWriter;
import dev.postern.policy.detect.keyed.SipHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Makes the fingerprint of a document that is added piece by piece; no piece is kept. Not thread-safe. */
public final class FingerprintBuilder {
    /** So many letters and digits a document needs, to be told from others. */
    public static final int SHORTEST = Shape.SHORTEST_RUN;

    private final String name;
    private final DataKey key;
    private final Grams grams;
    private final Winnowing winnowing = new Winnowing();
    private final SipHash steps;
    private final StringBuilder recent = new StringBuilder();
    private final LongList known = new LongList();
    private final Map<Long, Integer> kept = new TreeMap<>();
    private int half = -1;

    /**
     * @param name of the document, as policies call it
     * @param companyKey the key from which that of this document is made
     */
    public FingerprintBuilder(String name, DataKey companyKey) {
        this.name = name;
        this.key = Shape.FORMAT.keyOf(companyKey, name);
        this.grams = new Grams(Grams.hash(key));
        this.steps = Fingerprint.steps(key);
    }

    /** Adds what follows in the document. */
    public void add(CharSequence piece) {
        for (int i = 0; i < piece.length(); i++) {
            char unit = piece.charAt(i);
            if (half >= 0 && Character.isLowSurrogate(unit)) {
                Shape.normalise(Character.toCodePoint((char) half, unit), this::add);
            } else if (!Character.isSurrogate(unit)) {
                Shape.normalise(unit, this::add);
            }
            half = Character.isHighSurrogate(unit) ? unit : -1;
        }
    }

    /** Letters and digits so far. */
    public long length() {
        return grams.count();
    }

    /**
     * Writes the fingerprint; the stream stays open.
     *
     * @throws IllegalStateException where the document has fewer than {@value #SHORTEST} letters and digits
     */
    public void write(OutputStream out) throws IOException {
        if (length() < SHORTEST) {
            throw new IllegalStateException(
                    "A document needs at least " + SHORTEST + " letters and digits to be told from others.");
        }
        long[] hashes = known.toArray();
        Arrays.sort(hashes);
        QuickFilter filter =
                QuickFilter.sizedFor(Arrays.stream(hashes).distinct().count());
        Arrays.stream(hashes).forEach(filter::add);
        ByteBuffer head = ByteBuffer.allocate(Integer.BYTES * 2 + Long.BYTES);
        head.putInt(kept.size()).putInt(filter.words().length).putLong(length());
        SealedWriter writer = new SealedWriter(Shape.FORMAT, name, key, head.array(), out);
        writer.write(filter.words());
        writer.write(kept.keySet().stream().mapToLong(Long::longValue).toArray());
        writer.write(kept.values().stream().mapToLong(Integer::longValue).toArray());
        writer.finish();
    }

    private void add(int unit) {
        recent.append((char) unit);
        if (recent.length() > Shape.STEP) {
            recent.deleteCharAt(0);
        }
        if (recent.length() == Shape.STEP) {
            known.add(steps.of(recent.toString()));
        }
        if (grams.add((char) unit)) {
            Winnowing.Placed chosen = winnowing.add(grams.value());
            if (chosen != null) {
                kept.putIfAbsent(chosen.hash(), (int) (chosen.place() / Shape.SECTION));
            }
        }
    }
}
