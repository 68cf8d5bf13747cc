package dev.postern.model.difficulty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lists of words. An entry is a word or phrase, or ends with a star and stands for all words that begin so. Whole words go
 * before beginnings, longer before shorter; an entry that stands under several kinds belongs to the first. Immutable,
 * thread-safe.
 */
final class Lexicon {
    /** The longest phrase in words. */
    static final int LONGEST = 4;

    /** A beginning of a word that stands alone is not shorter, in letters. */
    static final int SHORTEST_STEM = 4;

    private static final String FILE = "words.txt";

    private final PhraseTable words;
    private final PhraseTable stems;
    private final boolean[] openers;
    private final boolean[] openersOfStems;

    private Lexicon(Map<String, WordKind> words, Map<String, WordKind> stems) {
        this.words = new PhraseTable(words);
        this.stems = new PhraseTable(stems);
        openers = new boolean[Integer.highestOneBit((words.size() + stems.size() + 1) * 4)];
        openersOfStems = new boolean[openers.length];
        words.keySet().forEach(phrase -> open(phrase, openers));
        stems.keySet().forEach(phrase -> open(phrase, openers));
        stems.keySet().forEach(phrase -> open(phrase, openersOfStems));
    }

    private static void open(String phrase, boolean[] openers) {
        int space = phrase.indexOf(' ');
        if (space >= 0) {
            openers[PhraseTable.hash(phrase.substring(0, space)) & (openers.length - 1)] = true;
        }
    }

    /** The lists that come with the library. */
    static Lexicon load() {
        return read(text());
    }

    /** The lists that come with the library, as they are written. */
    static String text() {
        try (InputStream file = Lexicon.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing from the library.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lexicon read(String lists) {
        Map<String, WordKind> words = new LinkedHashMap<>();
        Map<String, WordKind> stems = new LinkedHashMap<>();
        WordKind kind = WordKind.TRANSFORM;
        for (String line : lists.lines().toList()) {
            if (line.startsWith("[")) {
                kind = WordKind.valueOf(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String entry : line.split(",", -1)) {
                    String folded = Letters.fold(entry);
                    if (!folded.isEmpty()) {
                        (entry.endsWith("*") ? stems : words).putIfAbsent(folded, kind);
                    }
                }
            }
        }
        return new Lexicon(words, stems);
    }

    /** The number of the phrase in these characters, or -1; the hash goes over the same characters. */
    int find(char[] text, int from, int to, int hash) {
        return words.find(text, from, to, hash);
    }

    /**
     * The number of the longest entry with a star for the phrase from {@code from} on whose last word lies between
     * {@code begin} and {@code end}, or -1; the hash goes over what stands before that word.
     */
    int findBeginning(char[] text, int from, int begin, int end, int hash) {
        int found = -1;
        int shortest = begin + (from == begin ? SHORTEST_STEM : 2);
        int longer = hash;
        for (int i = begin; i < end; i++) {
            longer = PhraseTable.extend(longer, text[i]);
            int stem = i + 1 < shortest ? -1 : stems.find(text, from, i + 1, longer);
            found = stem < 0 ? found : words.size() + stem;
        }
        return found;
    }

    /** Whether a longer phrase may begin with a word; may say so wrongly, never the other way round. */
    boolean opensAPhrase(int hash) {
        return openers[hash & (openers.length - 1)];
    }

    /** Whether a longer phrase that ends with a star may begin with a word; as {@link #opensAPhrase}. */
    boolean opensABeginning(int hash) {
        return openersOfStems[hash & (openersOfStems.length - 1)];
    }

    WordKind kind(int number) {
        return number < words.size() ? words.kind(number) : stems.kind(number - words.size());
    }

    /** More than the number of any entry. */
    int size() {
        return words.size() + stems.size();
    }
}
