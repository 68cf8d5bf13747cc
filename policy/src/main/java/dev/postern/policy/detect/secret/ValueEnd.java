package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** Tells where a value ends that begins behind a quote, a sign or a word. */
final class ValueEnd {
    private static final int LONGEST_PARAMETER = 24;
    private static final String BREAKS = "\"'`<>,;)]}|";
    private static final String FINAL = ".:?*";
    private static final int ELLIPSIS = 3;

    private ValueEnd() {}

    /** One past the value; {@code start} where there is none or it is not written out. */
    static int of(Window text, int start, int quote, @Nullable SecretKey key) {
        return quote != Window.END ? quoted(text, start, quote) : bare(text, start, key);
    }

    private static int quoted(Window text, int start, int quote) {
        int end = start;
        while (text.at(end) != quote && text.at(end) != Window.END && text.at(end) != '\n' && text.at(end) != '\r') {
            end++;
        }
        if (text.at(end) != quote && end != start + Window.REACH) {
            return bare(text, start, null);
        }
        while (end > start && text.at(end - 1) == '\\') {
            end--;
        }
        return end;
    }

    private static int bare(Window text, int start, @Nullable SecretKey key) {
        int end = start;
        int open = 0;
        while (!ends(text, end, open) && !isQueryBreak(text, end, key)) {
            int unit = text.at(end++);
            open += unit == '(' || unit == '[' || unit == '{' ? 1 : 0;
            open -= unit == ')' || unit == ']' || unit == '}' ? 1 : 0;
        }
        int all = end;
        while (end > start && FINAL.indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return all - end >= ELLIPSIS && text.at(all - 1) == '.' ? start : end;
    }

    private static boolean ends(Window text, int place, int open) {
        int unit = text.at(place);
        if (unit == Window.END || Glyphs.isSpace(unit)) {
            return true;
        }
        if (unit == '\\' && (CharacterClass.isEscape('\\', text.at(place + 1)) || text.at(place + 1) == '"')) {
            return true;
        }
        return BREAKS.indexOf(unit) >= 0 && !(open > 0 && (unit == ')' || unit == ']' || unit == '}'));
    }

    /** Whether the next parameter of a query begins; passwords may hold the same sign. */
    private static boolean isQueryBreak(Window text, int place, @Nullable SecretKey key) {
        if (text.at(place) != '&') {
            return false;
        }
        int name = place + 1;
        while (name < place + LONGEST_PARAMETER && Alphabet.NAME.has(text.at(name))) {
            name++;
        }
        return text.at(name) == '=' || (key != null && key != SecretKey.PASSWORD);
    }
}
