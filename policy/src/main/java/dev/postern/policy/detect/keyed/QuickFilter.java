package dev.postern.policy.detect.keyed;

/**
 * Says of most hashes that were not put in that they are not there, and of all that were that they may be: a Bloom filter
 * whose bits for one hash lie in one word of memory. With 12 bits a hash it errs for about 2 in 100. Safe to share once
 * filled.
 */
public final class QuickFilter {
    private static final int BITS_EACH = 12;
    private static final int BITS_SET = 5;

    private final long[] words;

    /** @param words as {@link #words()} gave them; kept, not copied; at least one */
    public QuickFilter(long[] words) {
        this.words = words;
    }

    /** An empty filter with room for so many hashes. */
    public static QuickFilter sizedFor(long hashes) {
        return new QuickFilter(new long[(int) Math.min(1 << 28, hashes * BITS_EACH / Long.SIZE + 1)]);
    }

    public void add(long hash) {
        words[place(hash)] |= bits(hash);
    }

    public boolean mayHold(long hash) {
        long bits = bits(hash);
        return (words[place(hash)] & bits) == bits;
    }

    public long[] words() {
        return words;
    }

    private int place(long hash) {
        return (int) (((hash >>> Integer.SIZE) * words.length) >>> Integer.SIZE);
    }

    private static long bits(long hash) {
        long bits = 0;
        long rest = hash;
        for (int i = 0; i < BITS_SET; i++) {
            bits |= 1L << rest;
            rest >>>= 6;
        }
        return bits;
    }
}
