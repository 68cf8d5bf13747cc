package dev.postern.policy.detect.national;

import java.util.Arrays;

/**
 * How a number is parted. Written as the lengths of its groups with what stands between them: {@code ~} for spaces or
 * hyphens, the same everywhere, {@code *} for any separator, or the separator itself.
 */
final class Grouping {
    static final int SPACE = 1;
    static final int DASH = 2;
    private static final String SEPARATORS = " -./:_+(";
    private static final int ANY = (1 << SEPARATORS.length()) - 1;
    private static final int SHIFT = 5;

    private final long key;
    private final int[] allowed;

    private Grouping(long key, int[] allowed) {
        this.key = key;
        this.allowed = allowed;
    }

    static Grouping of(String pattern) {
        long key = 0;
        int[] allowed = new int[8];
        int gaps = 0;
        int length = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (Character.isDigit(c)) {
                length = length * 10 + c - '0';
            } else {
                key = key(key, length);
                length = 0;
                allowed[gaps++] = c == '~' ? SPACE | DASH : c == '*' ? ANY : 1 << SEPARATORS.indexOf(c);
            }
        }
        return new Grouping(key(key, length), Arrays.copyOf(allowed, gaps));
    }

    /** Lengths of the groups, packed. */
    long key() {
        return key;
    }

    /** The key of one group more. */
    static long key(long before, int length) {
        return before << SHIFT | length;
    }

    /** The bit of a separator, 0 where it is none. */
    static int bit(int character) {
        int place = character < 0x80 ? SEPARATORS.indexOf(character) : -1;
        return place < 0 ? 0 : 1 << place;
    }

    boolean isWhole() {
        return allowed.length == 0;
    }

    /** Whether the separators are those of this grouping. */
    boolean fits(int[] separators) {
        int uniform = SPACE | DASH;
        for (int i = 0; i < allowed.length; i++) {
            if ((allowed[i] & separators[i]) == 0) {
                return false;
            }
            uniform &= allowed[i] == (SPACE | DASH) ? separators[i] : uniform;
        }
        return uniform != 0;
    }
}
