package dev.postern.policy.detect.context;

import dev.postern.policy.detect.scan.CharacterClass;
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
    private static final String[] NONE = {};
    /** Stands for the second character of a word of one. */
    private static final int ALONE = 0;

    private final String @Nullable [][] bySlot = new String[SLOTS][];

    WordSet(List<String> words) {
        for (int slot = 0; slot < SLOTS; slot++) {
            List<String> here = new ArrayList<>();
            for (String word : words) {
                if (slot(word.charAt(0), word.length() > 1 ? word.charAt(1) : ALONE) == slot) {
                    here.add(word);
                }
            }
            bySlot[slot] = here.isEmpty() ? null : here.toArray(NONE);
        }
    }

    /** The longest word that begins at a place of the text, or null. */
    @Nullable
    String at(CharSequence text, int place) {
        char first = text.charAt(place);
        if (first == ' ') {
            return null;
        }
        String longer = place + 1 < text.length() ? longest(slot(first, text.charAt(place + 1)), text, place) : null;
        return longer != null || first < 0x80 ? longer : longest(slot(first, ALONE), text, place);
    }

    private @Nullable String longest(int slot, CharSequence text, int place) {
        String @Nullable [] words = bySlot[slot];
        if (words == null) {
            return null;
        }
        String best = null;
        for (String word : words) {
            if ((best == null || word.length() > best.length()) && stands(word, text, place)) {
                best = word;
            }
        }
        return best;
    }

    private static boolean stands(String word, CharSequence text, int place) {
        int end = place + word.length();
        if (end > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text.charAt(place + i)) {
                return false;
            }
        }
        return word.length() > LONGEST_WHOLE_WORD || standsAlone(text, place, end);
    }

    private static boolean standsAlone(CharSequence text, int from, int to) {
        return from > 0
                && to < text.length()
                && !CharacterClass.joins(text.charAt(from - 1), text.charAt(from))
                && !CharacterClass.joins(text.charAt(to - 1), text.charAt(to));
    }

    private static int slot(int first, int second) {
        return (first * 31 + second) & (SLOTS - 1);
    }
}
