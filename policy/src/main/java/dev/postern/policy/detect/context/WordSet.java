package dev.postern.policy.detect.context;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.PlainWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that are looked up in prepared text all at once, by the first two characters of each. Short words count only
 * whole, long ones also as part of a compound. Immutable and thread-safe.
 */
final class WordSet {
    private static final int LONGEST_WHOLE_WORD = 4;
    private static final int SLOTS = 0x100;
    private static final int PAIRS = 0x1000;
    private static final String[] NONE = {};
    /** Stands for the second character of a word of one. */
    private static final int ALONE = 0;

    private final String[][] bySlot = new String[SLOTS][];
    /** One bit for each pair of characters that begins a word; turns nearly every place away. */
    private final long[] pairs = new long[PAIRS / Long.SIZE];

    WordSet(List<String> words) {
        for (String word : words) {
            int pair = pair(word.charAt(0), word.length() > 1 ? word.charAt(1) : ALONE);
            pairs[pair / Long.SIZE] |= 1L << pair;
        }
        for (int slot = 0; slot < SLOTS; slot++) {
            List<String> here = new ArrayList<>();
            for (String word : words) {
                if (slot(word.charAt(0), word.length() > 1 ? word.charAt(1) : ALONE) == slot) {
                    here.add(word);
                }
            }
            bySlot[slot] = here.toArray(NONE);
        }
    }

    /** The longest word that begins at a place of the text, or null. */
    @Nullable
    String at(PlainWords text, int place) {
        char first = text.at(place);
        String longer = place + 1 < text.length() ? longest(first, text.at(place + 1), text, place) : null;
        return longer != null || first < 0x80 ? longer : longest(first, ALONE, text, place);
    }

    private @Nullable String longest(int first, int second, PlainWords text, int place) {
        int pair = pair(first, second);
        if ((pairs[pair / Long.SIZE] >>> pair & 1) == 0) {
            return null;
        }
        String best = null;
        for (String word : bySlot[slot(first, second)]) {
            if ((best == null || word.length() > best.length()) && stands(word, text, place)) {
                best = word;
            }
        }
        return best;
    }

    private static boolean stands(String word, PlainWords text, int place) {
        int end = place + word.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text.at(place + i)) {
                return false;
            }
        }
        return word.length() > LONGEST_WHOLE_WORD || standsAlone(text, place, end);
    }

    private static boolean standsAlone(PlainWords text, int from, int to) {
        return from > 0
                && to < text.length()
                && !CharacterClass.joins(text.at(from - 1), text.at(from))
                && !CharacterClass.joins(text.at(to - 1), text.at(to));
    }

    private static int pair(int first, int second) {
        return (first * 61 + second) & (PAIRS - 1);
    }

    private static int slot(int first, int second) {
        return (first * 31 + second) & (SLOTS - 1);
    }
}
