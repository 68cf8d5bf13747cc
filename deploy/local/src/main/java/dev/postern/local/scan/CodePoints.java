package dev.postern.local.scan;

import java.util.BitSet;

/**
 * Turns places of a text from UTF-16 units into code points. A text of the basic plane alone costs nothing, any other one
 * bit for each of its units. Half a surrogate pair counts as one code point.
 */
final class CodePoints {
    private final BitSet secondHalves = new BitSet();
    private int[] before = {};
    private int length;
    private boolean afterHigh;

    /** Takes the next piece; a pair may be cut over two. */
    void append(char[] text, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char unit = text[i];
            if (Character.isSurrogate(unit)) {
                if (afterHigh && Character.isLowSurrogate(unit)) {
                    secondHalves.set(length + i - offset);
                    afterHigh = false;
                } else {
                    afterHigh = Character.isHighSurrogate(unit);
                }
            } else {
                afterHigh = false;
            }
        }
        length += count;
    }

    /** The text is over: counts. */
    void finish() {
        if (secondHalves.isEmpty()) {
            return;
        }
        long[] words = secondHalves.toLongArray();
        before = new int[words.length + 1];
        for (int word = 0; word < words.length; word++) {
            before[word + 1] = before[word] + Long.bitCount(words[word]);
        }
    }

    /** How many code points stand before a UTF-16 unit, after {@link #finish()}. */
    int at(int unit) {
        if (before.length == 0) {
            return unit;
        }
        int word = Math.min(unit / Long.SIZE, before.length - 1);
        int rest = word * Long.SIZE < unit
                ? secondHalves.get(word * Long.SIZE, unit).cardinality()
                : 0;
        return unit - before[word] - rest;
    }
}
