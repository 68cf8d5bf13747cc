package dev.postern.policy.detect.injection;

import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import java.util.List;

/**
 * A set of words, each with a number, in lower case without accents; a star at the end stands for any ending. A tree over
 * the letters, so that most words of a text are turned away at their second or third. Immutable and thread-safe.
 */
final class Stems {
    /** No word of the set. */
    static final int NONE = -1;

    /** Of node n and letter l the next node at {@code n * Letters.COUNT + l}; 0 is the root and nobody's child. */
    private int[] children = new int[Letters.COUNT];

    private static final int ENDED = Letters.COUNT;
    private static final int SLOTS = Letters.COUNT + 1;

    /** One bit for each three first letters of a word; small enough to be always at hand, unlike the tree. */
    private final long[] entrances = new long[SLOTS * SLOTS * SLOTS / Long.SIZE + 1];

    private int[] whole = {NONE};
    private int[] beginning = {NONE};

    /** @param stems numbered in their order */
    Stems(List<String> stems) {
        for (int number = 0; number < stems.size(); number++) {
            String stem = stems.get(number);
            boolean open = stem.endsWith("*");
            int node = 0;
            for (int i = 0; i < stem.length() - (open ? 1 : 0); i++) {
                node = child(node, Letters.of(stem.charAt(i)));
            }
            (open ? beginning : whole)[node] = number;
            enter(open ? stem.substring(0, stem.length() - 1) : stem, open);
        }
    }

    private void enter(String letters, boolean open) {
        for (int second = 0; second < SLOTS; second++) {
            for (int third = 0; third < SLOTS; third++) {
                if (mayBe(letters, 1, second, open) && mayBe(letters, 2, third, open)) {
                    int slot = (Letters.of(letters.charAt(0)) * SLOTS + second) * SLOTS + third;
                    entrances[slot / Long.SIZE] |= 1L << slot;
                }
            }
        }
    }

    private static boolean mayBe(String letters, int at, int letter, boolean open) {
        return at < letters.length() ? Letters.of(letters.charAt(at)) == letter : open || letter == ENDED;
    }

    /** Whether any word of the set has the three first letters of the word that begins at a place. */
    private boolean mayBegin(Window text, int start) {
        int first = Letters.of(text.at(start));
        if (first == Letters.NONE) {
            return false;
        }
        int second = Letters.of(text.at(start + 1));
        int third = second == Letters.NONE ? second : Letters.of(text.at(start + 2));
        int slot = (first * SLOTS + (second == Letters.NONE ? ENDED : second)) * SLOTS
                + (third == Letters.NONE ? ENDED : third);
        return (entrances[slot / Long.SIZE] >>> slot & 1) != 0;
    }

    private int child(int node, int letter) {
        int at = node * Letters.COUNT + letter;
        if (children[at] == 0) {
            int fresh = whole.length;
            children = Arrays.copyOf(children, (fresh + 1) * Letters.COUNT);
            whole = Arrays.copyOf(whole, fresh + 1);
            beginning = Arrays.copyOf(beginning, fresh + 1);
            whole[fresh] = NONE;
            beginning[fresh] = NONE;
            children[at] = fresh;
        }
        return children[at];
    }

    /** The number of the word that begins at a place, of several the longest, or {@link #NONE}. */
    int at(Window text, int start) {
        if (!mayBegin(text, start)) {
            return NONE;
        }
        int node = 0;
        int found = NONE;
        for (int place = start; ; place++) {
            int letter = Letters.of(text.at(place));
            if (letter == Letters.NONE) {
                return whole[node] != NONE && !text.isWordAt(place) ? whole[node] : found;
            }
            node = children[node * Letters.COUNT + letter];
            if (node == 0) {
                return found;
            }
            if (beginning[node] != NONE) {
                found = beginning[node];
            }
        }
    }
}
