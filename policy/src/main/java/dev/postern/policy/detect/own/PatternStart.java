package dev.postern.policy.detect.own;

import dev.postern.policy.detect.scan.Anchor;

/**
 * The characters a pattern can begin with, where its first element shows that at a glance; every character otherwise. Too
 * many are only slower, too few would miss, so whatever is not understood means all.
 */
final class PatternStart {
    private static final Anchor ALL = new Anchor(-1L, -1L, true, false);
    private static final String SPECIAL = "\\^$.|?*+()[]{}";
    private static final String DIGITS = "0123456789";

    private final String pattern;
    private final StringBuilder characters = new StringBuilder();
    private int place;

    private PatternStart(String pattern) {
        this.pattern = pattern;
    }

    static Anchor anchor(String pattern) {
        if (pattern.indexOf('|') >= 0) {
            return ALL;
        }
        PatternStart start = new PatternStart(pattern);
        return start.readElement() && !start.mayBeLeftOut() ? Anchor.of(start.characters.toString()) : ALL;
    }

    private boolean readElement() {
        while (pattern.startsWith("\\b", place)) {
            place += 2;
        }
        if (place >= pattern.length()) {
            return false;
        }
        char c = pattern.charAt(place++);
        if (c == '[') {
            return readClass();
        }
        if (c == '\\') {
            return readEscape();
        }
        return SPECIAL.indexOf(c) < 0 && add(c);
    }

    private boolean readEscape() {
        if (place >= pattern.length()) {
            return false;
        }
        char c = pattern.charAt(place++);
        if (c == 'd') {
            characters.append(DIGITS);
            return true;
        }
        return !Character.isLetterOrDigit(c) && add(c);
    }

    private boolean readClass() {
        int close = pattern.indexOf(']', place);
        String members = close < 0 ? "" : pattern.substring(place, close);
        if (members.isEmpty() || members.chars().anyMatch(c -> "^[\\&".indexOf(c) >= 0)) {
            return false;
        }
        place = close + 1;
        for (int i = 0; i < members.length(); i++) {
            boolean range = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char last = members.charAt(range ? i + 2 : i);
            if (last >= 0x80) {
                return false;
            }
            for (char c = members.charAt(i); c <= last; c++) {
                characters.append(c);
            }
            i += range ? 2 : 0;
        }
        return true;
    }

    private boolean add(char c) {
        characters.append(c);
        return c < 0x80;
    }

    private boolean mayBeLeftOut() {
        return pattern.startsWith("?", place)
                || pattern.startsWith("*", place)
                || pattern.startsWith("{0", place)
                || pattern.startsWith("{,", place);
    }
}
