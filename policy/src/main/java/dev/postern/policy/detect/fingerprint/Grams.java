package dev.postern.policy.detect.fingerprint;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.SipHash;

/**
 * Hashes of all stretches of {@value Shape#GRAM} normalised characters in a row: a rolling polynomial (Karp and Rabin 1987)
 * that a keyed hash makes unreadable. Not thread-safe.
 */
final class Grams {
    private static final long BASE = 0x9e3779b97f4a7c15L;

    private final SipHash hash;
    private final char[] ring = new char[Shape.GRAM];
    private final long gone = power();
    private long rolling;
    private long count;

    Grams(SipHash hash) {
        this.hash = hash;
    }

    static SipHash hash(DataKey key) {
        return key.quickHash("gram");
    }

    /** Adds a normalised character; true where a stretch ends with it. */
    boolean add(char unit) {
        int place = (int) (count % Shape.GRAM);
        rolling = rolling * BASE + unit - ring[place] * gone;
        ring[place] = unit;
        count++;
        return count >= Shape.GRAM;
    }

    /** Hash of the stretch that ends with the last character. */
    long value() {
        return hash.of(rolling);
    }

    /** Characters so far. */
    long count() {
        return count;
    }

    private static long power() {
        long power = 1;
        for (int i = 0; i < Shape.GRAM; i++) {
            power *= BASE;
        }
        return power;
    }
}
