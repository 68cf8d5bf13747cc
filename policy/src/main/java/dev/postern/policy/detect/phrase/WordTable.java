package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of single words that is looked up in a text without copying it. Immutable and thread-safe. */
final class WordTable {
    static final int NONE = -1;
    /** Three letters of five bits each. */
    private static final int BEGINNINGS = 0x8000;

    private final @Nullable String[] slots;
    private final int[] numbers;
    private final boolean[] beginnings = new boolean[BEGINNINGS];
    private final int longest;

    /** @param words in lower case, each at least two characters long */
    WordTable(List<String> words) {
        slots = new String[Integer.highestOneBit(words.size() * 4) * 2];
        numbers = new int[slots.length];
        int most = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int hash = 0;
            for (int j = 0; j < word.length(); j++) {
                hash = hash * 31 + word.charAt(j);
            }
            int slot = slot(hash);
            while (slots[slot] != null) {
                slot = slot(slot + 1);
            }
            slots[slot] = word;
            numbers[slot] = i;
            noteBeginning(word);
            most = Math.max(most, word.length());
        }
        longest = most;
    }

    private void noteBeginning(String word) {
        int pair = word.charAt(0) * 32 + word.charAt(1);
        if (word.length() > 2) {
            beginnings[beginning(pair, word.charAt(2))] = true;
            return;
        }
        for (int third = 0; third < 32; third++) {
            beginnings[beginning(pair, third)] = true;
        }
    }

    /** The number in the list of the whole word that begins at a place, or {@link #NONE}. */
    int at(Window text, int start) {
        if (!beginnings[beginningAt(text, start)]) {
            return NONE;
        }
        int hash = 0;
        int end = start;
        while (end - start <= longest) {
            int unit = text.at(end);
            if (unit < 0x80 ? !isLetter(unit) : !CharacterClass.isWord(unit)) {
                break;
            }
            hash = hash * 31 + lower(unit);
            end++;
        }
        for (int slot = slot(hash); ; slot = slot(slot + 1)) {
            String word = slots[slot];
            if (word == null) {
                return NONE;
            }
            if (word.length() == end - start && equal(word, text, start)) {
                return numbers[slot];
            }
        }
    }

    /** The number of the first three characters at a place, for {@link #beginningsOf}. */
    static int beginningAt(Window text, int start) {
        int pair = lower(text.at(start)) * 32 + lower(text.at(start + 1));
        return beginning(pair, lower(text.at(start + 2)));
    }

    /** Which beginnings of characters begin a word of any of the tables. */
    static boolean[] beginningsOf(List<WordTable> tables) {
        boolean[] all = new boolean[BEGINNINGS];
        for (WordTable table : tables) {
            for (int i = 0; i < BEGINNINGS; i++) {
                all[i] |= table.beginnings[i];
            }
        }
        return all;
    }

    private static boolean equal(String word, Window text, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != lower(text.at(start + i))) {
                return false;
            }
        }
        return true;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & (slots.length - 1);
    }

    private static int beginning(int pair, int third) {
        return (pair * 32 + (third & 31)) & (BEGINNINGS - 1);
    }

    private static boolean isLetter(int unit) {
        return (unit | 0x20) >= 'a' && (unit | 0x20) <= 'z';
    }

    private static int lower(int unit) {
        if (unit < 0x80) {
            return unit >= 'A' && unit <= 'Z' ? unit | 0x20 : unit;
        }
        return CharacterClass.isUnspaced(unit) ? unit : Character.toLowerCase(unit);
    }
}
