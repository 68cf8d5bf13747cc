package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a value that is not right before its sign: {@code key="password" value="…"}, {@code name: PASSWORD} with
 * {@code value: …} on the next line, {@code password: String = "…"}.
 */
final class IndirectName {
    private static final Set<String> VALUES =
            Set.of("value", "val", "default", "content", "stringvalue", "defaultvalue");
    private static final Set<String> NAMES = Set.of("name", "key", "id", "variable", "param", "field", "property");
    /** How names end behind which another one counts: words for values, and types. */
    static final Set<String> ENDS = Set.of("value", "val", "default", "content", "string", "str", "char");

    private static final int LONGEST_GAP = 24;
    private static final int LONGEST_TYPE = 24;
    private static final String PARTING = "\"'`,;-{\\";

    private IndirectName() {}

    /** The name that the characters from {@code from} to {@code end} before a sign are, or point to. */
    static String of(Window text, int from, int end, int sign) {
        String name = text.slice(from, end);
        if (VALUES.contains(name.strip().toLowerCase(Locale.ROOT))) {
            String other = named(text, from);
            return other == null ? name : other;
        }
        if (sign == '=' && text.at(from - 1) == ':' && end - from <= LONGEST_TYPE && text.at(from - 2) != ':') {
            int typed = Assignment.nameStart(text, from - 1);
            return typed < from - 1 ? text.slice(typed, from - 1) : name;
        }
        return name;
    }

    /** What the field before calls a name, or null. */
    private static @Nullable String named(Window text, int from) {
        int end = back(text, from);
        int start = end;
        while (Alphabet.NAME.has(text.at(start - 1)) || text.at(start - 1) == '.') {
            start--;
        }
        int sign = back(text, start);
        if (start == end || (text.at(sign - 1) != ':' && text.at(sign - 1) != '=')) {
            return null;
        }
        int fieldEnd = back(text, sign - 1);
        int fieldStart = fieldEnd;
        while (Alphabet.LETTER.has(text.at(fieldStart - 1))) {
            fieldStart--;
        }
        String field = text.slice(fieldStart, fieldEnd).toLowerCase(Locale.ROOT);
        return NAMES.contains(field) ? text.slice(start, end) : null;
    }

    /** One past the last character before a place that is no blank and parts no fields. */
    private static int back(Window text, int place) {
        int end = place;
        while (end > place - LONGEST_GAP) {
            int unit = text.at(end - 1);
            if (unit == Window.END || (!Glyphs.isSpace(unit) && PARTING.indexOf(unit) < 0)) {
                break;
            }
            end--;
        }
        return end;
    }
}
