package dev.postern.audit.chain;

/**
 * Makes a text fit for a clear column. Part of what is recorded was chosen by a client; it must never be able to make a
 * record that the database refuses, because a refused record would take its whole batch with it.
 */
final class ClearText {
    /** Longest text of a clear column, in UTF-16 units. */
    static final int LONGEST = 256;

    private static final char REPLACEMENT = '\uFFFD';

    private ClearText() {}

    /** The text itself, or a copy of at most {@link #LONGEST} units without control characters and lone surrogates. */
    static String of(String text) {
        if (text.length() <= LONGEST && isPlain(text)) {
            return text;
        }
        int end = text.length() <= LONGEST ? text.length() : LONGEST - 1;
        StringBuilder fit = new StringBuilder(LONGEST);
        for (int i = 0; i < end; i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                fit.append(unit).append(text.charAt(++i));
            } else {
                fit.append(Character.isISOControl(unit) || Character.isSurrogate(unit) ? REPLACEMENT : unit);
            }
        }
        return end < text.length() ? fit.append('…').toString() : fit.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isISOControl(unit) || Character.isSurrogate(unit)) {
                return false;
            }
        }
        return true;
    }
}
