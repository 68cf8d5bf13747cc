package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a value that is given to a name, in the notations of programs, configurations, mark-up and tables:
 * {@code name = value}, {@code name: value}, {@code "name" => "value"}, {@code set("name", "value")}, {@code
 * <name>value</name>}, {@code | name | value |}.
 *
 * @param from where the name begins, with what may belong to it
 * @param end one past the name
 * @param sign the last character of the sign between the two
 * @param quoted whether the value stands in quotes
 */
record Assignment(int from, int end, int sign, boolean quoted) {
    private static final int LONGEST_GAP = 40;
    private static final int LONGEST_SIGN = 4;
    private static final int LONGEST_EDGE = 8;
    private static final int LONGEST_NAME = 64;
    private static final String NAME_EDGE = "\"'`\\*)";

    /** The assignment whose value begins at {@code start}, or null. {@code quote} is the sign before it or -1. */
    static @Nullable Assignment before(Window text, int start, int quote) {
        int place = quote == Window.END ? start - 1 : beforeQuote(text, start - 1);
        int gap = blanks(text, place);
        boolean broken = hasBreak(text, gap, place);
        int sign = text.at(gap);
        int operator = operator(text, gap, sign, quote != Window.END, broken);
        if (operator == Window.END) {
            return null;
        }
        int end = nameEnd(text, operator);
        int from = nameStart(text, end);
        if (from == end) {
            return null;
        }
        if (sign == ',' && hasBlank(text, from, end)) {
            return null;
        }
        if (sign == '>' && operator == gap && !isTag(text.at(from - 1))) {
            return null;
        }
        return new Assignment(from, end, sign, quote != Window.END);
    }

    /** Whether it is no name but a sentence, one item of a list before another. */
    private static boolean hasBlank(Window text, int from, int end) {
        for (int place = end - 1; place > from; place--) {
            if (text.at(place) == ' ' && text.at(place - 1) != ' ') {
                return true;
            }
        }
        return false;
    }

    /** What the value is given to. */
    String name(Window text) {
        return IndirectName.of(text, from, end, sign);
    }

    /** Whether the name is the first on its line. */
    boolean beginsLine(Window text) {
        int before = text.at(from - 1);
        return before == '\n' || before == Window.END;
    }

    /** Before an opening quote, its backslashes and the letter or sign that says what kind of text follows. */
    private static int beforeQuote(Window text, int quote) {
        int place = quote - 1;
        while (place > quote - LONGEST_SIGN && text.at(place) == '\\') {
            place--;
        }
        int unit = text.at(place);
        boolean prefix = unit == '@' || unit == '$' || (unit >= 0 && "LbBuUrRfF".indexOf(unit) >= 0);
        return prefix && !CharacterClass.isWord(text.at(place - 1)) && text.at(place - 1) != '-' ? place - 1 : place;
    }

    /** The last place before one that is no blank; an escaped line break is one, and so is bold mark-up. */
    private static int blanks(Window text, int place) {
        int gap = place;
        while (gap > place - LONGEST_GAP) {
            int unit = text.at(gap);
            if (unit != Window.END
                    && (Glyphs.isSpace(unit) || (unit == '*' && (gap < place || text.at(gap - 1) == '*')))) {
                gap--;
            } else if (CharacterClass.isEscape(text.at(gap - 1), unit)) {
                gap -= 2;
            } else {
                break;
            }
        }
        return gap;
    }

    private static boolean hasBreak(Window text, int gap, int place) {
        for (int i = gap + 1; i <= place; i++) {
            int unit = text.at(i);
            if (unit == '\n' || unit == '\r' || (unit == '\\' && text.at(i + 1) == 'n')) {
                return true;
            }
        }
        return false;
    }

    /** Where the sign between name and value begins, or -1 where none ends at {@code place}. */
    private static int operator(Window text, int place, int sign, boolean quoted, boolean broken) {
        return switch (sign) {
            case '=', '\uff1d' -> broken && !quoted ? Window.END : equals(text, place);
            case ':', '\uff1a' -> broken && !quoted ? Window.END : colon(text, place);
            case '>' -> arrow(text, place, broken);
            case '|' -> bar(text, place, broken);
            case ',' -> quoted ? place : Window.END;
            case '(' -> quoted && CharacterClass.isWord(text.at(place - 1)) ? place : Window.END;
            default -> Window.END;
        };
    }

    private static int equals(Window text, int place) {
        int from = place;
        while (from > place - LONGEST_SIGN && isSignUnit(text.at(from - 1))) {
            from--;
        }
        return text.at(from - 1) == '<' || text.at(from - 1) == '>' ? Window.END : from;
    }

    private static boolean isSignUnit(int unit) {
        return unit != Window.END && "=:?.+!~|".indexOf(unit) >= 0;
    }

    /** A single colon; two part the names of a program. */
    private static int colon(Window text, int place) {
        return text.at(place - 1) == ':' ? Window.END : place;
    }

    /** {@code =>}, {@code ->}, the end of an opening tag, or the sign of a block in YAML. */
    private static int arrow(Window text, int place, boolean broken) {
        int before = text.at(place - 1);
        if (before == '=' || before == '-') {
            return text.at(place - 2) == '<' || text.at(place - 2) == '-' ? Window.END : place - 1;
        }
        return broken && before == ' ' && text.at(place - 2) == ':' ? place - 2 : place;
    }

    /** Whether what stands before a name and its {@code >} makes it an element or an attribute's value. */
    private static boolean isTag(int unit) {
        return unit == '<' || unit == '"' || unit == '\'' || unit == ':';
    }

    /** {@code ||}, the bar between two cells, or the sign of a block in YAML. */
    private static int bar(Window text, int place, boolean broken) {
        if (text.at(place - 1) == '|') {
            return place - 1;
        }
        if (broken) {
            return text.at(place - 1) == ' ' && text.at(place - 2) == ':' ? place - 2 : Window.END;
        }
        return text.at(place - 1) == ' ' ? place : Window.END;
    }

    /** Where the name ends before a sign, over blanks, quotes, brackets and what stands in brackets. */
    private static int nameEnd(Window text, int operator) {
        int end = operator;
        while (end > operator - LONGEST_EDGE) {
            int unit = text.at(end - 1);
            if (unit == ' ' || unit == '\t' || (unit != Window.END && NAME_EDGE.indexOf(unit) >= 0)) {
                end--;
            } else if (unit == ']') {
                int open = end - 1;
                while (open > end - LONGEST_EDGE && text.digitAt(open - 1) >= 0) {
                    open--;
                }
                end = text.at(open - 1) == '[' ? open - 1 : end - 1;
            } else {
                break;
            }
        }
        return end;
    }

    static int nameStart(Window text, int end) {
        int start = end;
        while (start > end - LONGEST_NAME && isNameUnit(text, start - 1)) {
            start--;
        }
        return start;
    }

    private static boolean isNameUnit(Window text, int place) {
        int unit = text.at(place);
        return unit == '_' || unit == '-' || unit == '.' || unit == ' ' || (unit > ' ' && text.isWordAt(place));
    }
}
