package dev.postern.policy.detect.own;

import dev.postern.policy.detect.scan.Window;
import java.util.BitSet;
import java.util.List;

/**
 * The first three characters of many words, to turn down most places of a text before a walk. ASCII letters of either
 * case and digits are told apart, all other ASCII characters are one. Immutable and thread-safe.
 */
final class Beginnings {
    private static final int OTHER = 0;
    private static final int CLASSES = 37;
    private static final byte[] CLASS = new byte[0x80];

    static {
        for (int i = 0; i < 10; i++) {
            CLASS['0' + i] = (byte) (1 + i);
        }
        for (int i = 0; i < 26; i++) {
            CLASS['a' + i] = (byte) (11 + i);
            CLASS['A' + i] = (byte) (11 + i);
        }
    }

    private final BitSet triples = new BitSet(CLASSES * CLASSES * CLASSES);

    /** @param words as they are spelled */
    Beginnings(List<String> words) {
        for (String word : words) {
            int first = classOf(word, 0);
            boolean pair = word.length() > 1;
            for (int second = pair ? classOf(word, 1) : 0; second < CLASSES; second += pair ? CLASSES : 1) {
                addThirds(word, first * CLASSES + second);
            }
        }
    }

    private void addThirds(String word, int pair) {
        if (word.length() > 2) {
            triples.set(pair * CLASSES + classOf(word, 2));
        } else {
            triples.set(pair * CLASSES, (pair + 1) * CLASSES);
        }
    }

    /** Whether a word may begin at a place; certainly not where this says no. */
    boolean mayBeginAt(Window text, int start) {
        int key = 0;
        for (int place = start; place < start + 3; place++) {
            int unit = text.at(place);
            if (unit >= 0x80) {
                return true;
            }
            key = key * CLASSES + (unit < 0 ? OTHER : CLASS[unit]);
        }
        return triples.get(key);
    }

    private static int classOf(String word, int place) {
        char unit = word.charAt(place);
        return unit < 0x80 ? CLASS[unit] : OTHER;
    }
}
