package dev.postern.model.difficulty;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hash table of numbered phrases over ranges of characters, so that looking up allocates nothing. Immutable, thread-safe. */
final class PhraseTable {
    private final @Nullable String[] phrases;
    private final int[] numbers;

    /** Which hashes occur; small enough to stay in the processor's nearest cache. */
    private final long[] hashes;

    private final List<WordKind> kinds;

    PhraseTable(Map<String, WordKind> words) {
        int size = Integer.highestOneBit(Math.max(1, words.size()) * 8);
        phrases = new @Nullable String[size];
        numbers = new int[size];
        hashes = new long[Math.max(1, size / 32)];
        kinds = List.copyOf(words.values());
        int number = 0;
        for (String phrase : words.keySet()) {
            int hash = hash(phrase);
            int slot = slot(phrase.toCharArray(), 0, phrase.length(), hash);
            hashes[spread(hash) >>> 6 & hashes.length - 1] |= 1L << spread(hash);
            phrases[slot] = phrase;
            numbers[slot] = number++;
        }
    }

    /** Goes on with a hash over one more character; a hash starts as 0. */
    static int extend(int hash, char c) {
        return hash * 31 + c;
    }

    /** Goes on with a hash over a range of characters. */
    static int extend(int hash, char[] text, int from, int to) {
        int longer = hash;
        for (int i = from; i < to; i++) {
            longer = extend(longer, text[i]);
        }
        return longer;
    }

    static int hash(String phrase) {
        return extend(0, phrase.toCharArray(), 0, phrase.length());
    }

    /** The number of the phrase in these characters, or -1. */
    int find(char[] text, int from, int to, int hash) {
        int spread = spread(hash);
        if ((hashes[spread >>> 6 & hashes.length - 1] & 1L << spread) == 0) {
            return -1;
        }
        int slot = slot(text, from, to, hash);
        return phrases[slot] == null ? -1 : numbers[slot];
    }

    WordKind kind(int number) {
        return kinds.get(number);
    }

    /** More than the number of any phrase. */
    int size() {
        return kinds.size();
    }

    private int slot(char[] text, int from, int to, int hash) {
        int mask = phrases.length - 1;
        int slot = spread(hash) & mask;
        for (String there = phrases[slot]; there != null && !isSame(there, text, from, to); there = phrases[slot]) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 15;
    }

    private static boolean isSame(String phrase, char[] text, int from, int to) {
        if (phrase.length() != to - from) {
            return false;
        }
        for (int i = 0; i < phrase.length(); i++) {
            if (phrase.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }
}
