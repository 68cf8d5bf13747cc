package dev.postern.policy.detect.national;

import java.util.ArrayList;
import java.util.List;

/**
 * Which character may stand at which place of a number. Written as {@code #} for a digit, {@code @} for a letter, {@code
 * *} for either, a set such as {@code [1-9AC]}, or a character that stands for itself; {@code {3}} repeats the place
 * before. Matched in upper case; the German letters Ä, Ö and Ü only by a set that names them.
 */
final class Mask {
    private static final int DIGITS = 10;
    private static final String UMLAUTS = "ÄÖÜ";
    private static final int FIRST_UMLAUT = 36;
    private static final long ALL_DIGITS = (1L << DIGITS) - 1;
    private static final long ALL_LETTERS = ((1L << 26) - 1) << DIGITS;

    private final long[] places;

    private Mask(long[] places) {
        this.places = places;
    }

    static Mask of(String pattern) {
        List<Long> places = new ArrayList<>();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == '[') {
                int close = pattern.indexOf(']', i);
                places.add(set(pattern.substring(i + 1, close)));
                i = close + 1;
            } else if (c == '{') {
                int close = pattern.indexOf('}', i);
                long last = places.getLast();
                for (int n = Integer.parseInt(pattern, i + 1, close, 10); n > 1; n--) {
                    places.add(last);
                }
                i = close + 1;
            } else {
                places.add(single(c));
                i++;
            }
        }
        return new Mask(places.stream().mapToLong(Long::longValue).toArray());
    }

    int length() {
        return places.length;
    }

    /** Whether the first characters fit, given as their {@link #slot}; the array is long enough. */
    boolean fits(byte[] slots) {
        for (int i = 0; i < places.length; i++) {
            if ((places[i] >>> slots[i] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first two places are these letters and no others, given as their {@link #slot}. */
    boolean beginsWith(int first, int second) {
        return places.length > 2 && places[0] == 1L << first && places[1] == 1L << second;
    }

    private static long single(char c) {
        return switch (c) {
            case '#' -> ALL_DIGITS;
            case '@' -> ALL_LETTERS;
            case '*' -> ALL_DIGITS | ALL_LETTERS;
            default -> 1L << slot(c);
        };
    }

    private static long set(String members) {
        long set = 0;
        for (int i = 0; i < members.length(); i++) {
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char last = members.charAt(range ? i + 2 : i);
            for (char c = members.charAt(i); c <= last; c++) {
                set |= single(c);
            }
            i += range ? 2 : 0;
        }
        return set;
    }

    /** Number of a digit, a letter in upper case, Ä, Ö or Ü: 0 to 38. */
    static int slot(char c) {
        if (c < 'A') {
            return c - '0';
        }
        return c <= 'Z' ? c - 'A' + DIGITS : FIRST_UMLAUT + UMLAUTS.indexOf(c);
    }
}
