package dev.postern.policy.detect.digits;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;

/** Tells a number from digits that merely stand inside a UUID, a hash or a random token. */
public final class Lookalikes {
    private static final int FAR = 64;
    private static final int LONGEST_NEIGHBOUR = 20;
    private static final int MANY_CHANGES = 3;

    private Lookalikes() {}

    /** Whether the stretch is glued to letters in a way that only a hash, a UUID or a random token is. */
    public static boolean isPartOfToken(Window text, int start, int end) {
        int from = start;
        while (from > start - FAR && isTokenUnit(text.at(from - 1))) {
            from--;
        }
        int to = end;
        while (to < end + FAR && isTokenUnit(text.at(to))) {
            to++;
        }
        if (from == start && to == end) {
            return false;
        }
        String token = text.slice(from, to);
        return isUuid(token) || isHash(token) || isRandom(text.slice(from, start)) || isRandom(text.slice(end, to));
    }

    /** Whether the digits are the rest of a tracking number of UPS: {@code 1Z} and 16 characters. */
    public static boolean followsTrackingPrefix(Window text, int start) {
        return text.isAt(start - 2, "1z") && !text.isWordAt(start - 3);
    }

    private static boolean isTokenUnit(int unit) {
        return unit == '-' || unit == '_' || (unit >= 0 && unit < 0x80 && CharacterClass.isWord(unit));
    }

    /** 8-4-4-4-12 hexadecimal digits: RFC 9562. */
    private static boolean isUuid(String token) {
        if (token.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? token.charAt(i) != '-' : Character.digit(token.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHash(String token) {
        int letters = 0;
        for (int i = 0; i < token.length(); i++) {
            if (Character.digit(token.charAt(i), 16) < 0) {
                return false;
            }
            letters += Character.isLetter(token.charAt(i)) ? 1 : 0;
        }
        return token.length() >= 28 && letters > 1;
    }

    /** Whether letters and digits take turns, as they do not in words. */
    private static boolean isRandom(String neighbour) {
        int changes = 0;
        int last = Math.min(neighbour.length(), LONGEST_NEIGHBOUR);
        for (int i = 1; i < last; i++) {
            boolean letter = Character.isLetter(neighbour.charAt(i));
            if (letter != Character.isLetter(neighbour.charAt(i - 1)) && neighbour.charAt(i) != '-') {
                changes++;
            }
        }
        return changes >= MANY_CHANGES;
    }
}
