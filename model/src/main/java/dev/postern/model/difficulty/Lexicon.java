package dev.postern.model.difficulty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lists of words, as a hash table over ranges of characters so that looking up allocates nothing. A phrase that stands
 * under several kinds belongs to the first. Immutable, thread-safe.
 */
final class Lexicon {
    /** The longest phrase in words. */
    static final int LONGEST = 4;

    private static final String FILE = "words.txt";

    private final @Nullable String[] phrases;
    private final WordKind[] kinds;
    private final boolean[] openers;

    private Lexicon(Map<String, WordKind> words) {
        int size = Integer.highestOneBit(words.size() * 8);
        phrases = new @Nullable String[size];
        kinds = new WordKind[size];
        openers = new boolean[size];
        words.forEach((phrase, kind) -> {
            int slot = slot(phrase.toCharArray(), 0, phrase.length(), hash(phrase));
            phrases[slot] = phrase;
            kinds[slot] = kind;
        });
        for (String phrase : words.keySet()) {
            int space = phrase.indexOf(' ');
            String first = space < 0 ? phrase : phrase.substring(0, space);
            openers[hash(first) & (size - 1)] |= space >= 0;
        }
    }

    /** The lists that come with the library. */
    static Lexicon load() {
        try (InputStream file = Lexicon.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the library.");
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lexicon read(String lists) {
        Map<String, WordKind> words = new LinkedHashMap<>();
        WordKind kind = WordKind.TRANSFORM;
        for (String line : lists.lines().toList()) {
            if (line.startsWith("[")) {
                kind = WordKind.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String phrase : line.split(",", -1)) {
                    String folded = Letters.fold(phrase);
                    if (!folded.isEmpty()) {
                        words.putIfAbsent(folded, kind);
                    }
                }
            }
        }
        return new Lexicon(words);
    }

    /** Goes on with a hash over one more character; a hash starts as 0. */
    static int extend(int hash, char c) {
        return hash * 31 + c;
    }

    /** The number of the phrase in these characters, or -1. */
    int find(char[] text, int from, int to, int hash) {
        int slot = slot(text, from, to, hash);
        return phrases[slot] == null ? -1 : slot;
    }

    /** Whether a longer phrase may begin with a word; may say so wrongly, never the other way round. */
    boolean opensAPhrase(int hash) {
        return openers[hash & (openers.length - 1)];
    }

    WordKind kind(int number) {
        return kinds[number];
    }

    /** More than the number of any phrase. */
    int size() {
        return phrases.length;
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

    private static int hash(String phrase) {
        int hash = 0;
        for (int i = 0; i < phrase.length(); i++) {
            hash = extend(hash, phrase.charAt(i));
        }
        return hash;
    }
}
