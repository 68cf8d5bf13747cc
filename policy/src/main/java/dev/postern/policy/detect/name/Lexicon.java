package dev.postern.policy.detect.name;

/**
 * Word lists as hashes: which classes a word or phrase is in. A word that is in no list is taken for one of them about
 * once in ten thousand times. Immutable and thread-safe.
 */
final class Lexicon {
    private static final int SPARSE = 2;

    private final int[] keys;
    private final short[] bits;
    private final int mask;

    /**
     * @param hashes mixed hashes of words and phrases, each once
     * @param classes the classes of each
     */
    Lexicon(int[] hashes, short[] classes) {
        int capacity = Integer.highestOneBit(Math.max(1, hashes.length)) * 2 * SPARSE;
        keys = new int[capacity];
        bits = new short[capacity];
        mask = capacity - 1;
        for (int i = 0; i < hashes.length; i++) {
            int slot = hashes[i] & mask;
            while (bits[slot] != 0) {
                slot = slot + 1 & mask;
            }
            keys[slot] = hashes[i];
            bits[slot] = classes[i];
        }
    }

    /** The classes of the word or phrase with this hash, none where it is unknown. */
    int classes(int hash) {
        int key = Letters.mix(hash);
        for (int slot = key & mask; bits[slot] != 0; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return bits[slot] & 0xffff;
            }
        }
        return 0;
    }
}
