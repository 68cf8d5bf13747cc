package dev.postern.policy.detect.own;

import dev.postern.policy.detect.scan.Anchor;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads off a pattern what its matches begin with, see {@link PatternHead}. Knows the usual elements; what it does not
 * know it takes for anything at all, which is only slower. The pattern is one that the engine has accepted.
 */
final class PatternStart {
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)(,\\d*)?\\}");
    private static final Pattern GROUP = Pattern.compile("\\?(?:P?<[^>]*>|([a-zA-Z-]*)([:)]))");

    /** The letters k and s as bits from {@code @} on; in any case each is one character beyond ASCII, too. */
    private static final long LONG_S_OR_KELVIN = 1L << ('k' - '`') | 1L << ('s' - '`');

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String CONTROLS = "t\tn\nr\rf\f";

    private final String pattern;
    private int place;
    private boolean ignoreCase;

    private PatternStart(String pattern) {
        this.pattern = pattern;
    }

    static PatternHead of(String pattern) {
        return new PatternStart(pattern).alternatives();
    }

    private PatternHead alternatives() {
        PatternHead head = sequence();
        while (takes("|")) {
            head = head.or(sequence());
        }
        return head;
    }

    private PatternHead sequence() {
        PatternHead head = PatternHead.NOTHING;
        while (place < pattern.length() && "|)".indexOf(pattern.charAt(place)) < 0) {
            head = head.then(repeated(element()));
        }
        return head;
    }

    private PatternHead repeated(PatternHead once) {
        PatternHead head = once;
        while (place < pattern.length()) {
            Matcher repetition = REPETITION.matcher(pattern).region(place, pattern.length());
            if (takes("*")) {
                head = head.times(0, -1);
            } else if (takes("?")) {
                head = head.times(0, 1);
            } else if (takes("+")) {
                head = head.times(1, -1);
            } else if (repetition.lookingAt()) {
                place = repetition.end();
                head = times(head, repetition);
            } else {
                return head;
            }
            takes("?");
        }
        return head;
    }

    private static PatternHead times(PatternHead once, MatchResult repetition) {
        int least = Integer.parseInt(repetition.group(1));
        String more = repetition.group(2);
        if (more == null) {
            return once.times(least, least);
        }
        return once.times(least, more.length() == 1 ? -1 : Integer.parseInt(more.substring(1)));
    }

    private PatternHead element() {
        char c = pattern.charAt(place++);
        return switch (c) {
            case '(' -> group();
            case '[' -> members();
            case '\\' -> escape();
            case '.' -> PatternHead.ANYTHING;
            case '^', '$' -> PatternHead.NOTHING;
            default -> literal(c);
        };
    }

    private PatternHead group() {
        Matcher kind = GROUP.matcher(pattern).region(place, pattern.length());
        if (kind.lookingAt()) {
            place = kind.end();
            String flags = kind.group(1);
            ignoreCase |= flags != null && flags.contains("i");
            if (")".equals(kind.group(2))) {
                return PatternHead.NOTHING;
            }
        }
        PatternHead head = alternatives();
        place++;
        return head;
    }

    private PatternHead escape() {
        char c = pattern.charAt(place++);
        if (c == 'Q') {
            int end = pattern.indexOf("\\E", place);
            place = end < 0 ? pattern.length() : end + 2;
            return PatternHead.ANYTHING;
        }
        if ("bBAz".indexOf(c) >= 0) {
            return PatternHead.NOTHING;
        }
        String characters = escaped(c);
        return characters.isEmpty() ? PatternHead.ANYTHING : oneOf(characters);
    }

    /** The characters an escape stands for; none where that is not known. */
    private static String escaped(char c) {
        int control = CONTROLS.indexOf(c);
        return switch (c) {
            case 'd' -> DIGITS;
            case 'w' -> DIGITS + LETTERS + "_";
            case 's' -> "\t\n\f\r ";
            case 't', 'n', 'r', 'f' -> CONTROLS.substring(control + 1, control + 2);
            default -> c >= 0x80 || Character.isLetterOrDigit(c) ? "" : Character.toString(c);
        };
    }

    /** A class in brackets. One that is turned round, named or goes beyond ASCII is not looked into. */
    private PatternHead members() {
        StringBuilder members = new StringBuilder();
        boolean known = !takes("^");
        int first = place;
        while (place == first || pattern.charAt(place) != ']') {
            char c = pattern.charAt(place++);
            if (c == '[' && pattern.startsWith(":", place) && pattern.indexOf(":]", place) >= 0) {
                place = pattern.indexOf(":]", place) + 2;
                known = false;
            } else if (c == '\\') {
                String escaped = escaped(pattern.charAt(place++));
                known &= !escaped.isEmpty() && !pattern.startsWith("-", place);
                members.append(escaped);
            } else {
                char last = rangeEnd(c);
                known &= last < 0x80 && last != '\\';
                for (char member = c; known && member <= last; member++) {
                    members.append(member);
                }
            }
        }
        place++;
        return known ? oneOf(members.toString()) : PatternHead.ANYTHING;
    }

    private char rangeEnd(char first) {
        boolean range = pattern.startsWith("-", place) && !pattern.startsWith("-]", place);
        if (!range || pattern.startsWith("-\\", place)) {
            return range ? '\\' : first;
        }
        place += 2;
        return pattern.charAt(place - 1);
    }

    private PatternHead literal(char c) {
        if (c < 0x80) {
            return oneOf(Character.toString(c));
        }
        return ignoreCase || Character.isSurrogate(c)
                ? PatternHead.ANYTHING
                : PatternHead.of(Anchor.of(""), Character.toString(c));
    }

    private PatternHead oneOf(String characters) {
        Anchor exact = Anchor.of(characters);
        if (!ignoreCase) {
            return PatternHead.of(exact, "");
        }
        long letters = (exact.high() | exact.high() >>> 32) & 0x07fffffeL;
        Anchor both = new Anchor(exact.low(), exact.high() | letters | letters << 32, false, false);
        return PatternHead.of(both, (letters & LONG_S_OR_KELVIN) == 0 ? "" : "\u017f\u212a");
    }

    private boolean takes(String text) {
        boolean stands = pattern.startsWith(text, place);
        place += stands ? text.length() : 0;
        return stands;
    }
}
