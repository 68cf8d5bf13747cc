package dev.postern.policy.token;

import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Window;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pieces a token is written with, in all the ways models and mark-up write them: brackets and underscores plain,
 * escaped for Markdown, HTML, JSON or addresses, or lost. Every function reads on from a place and gives the place after
 * what it read, or {@link #NO}. Looks at the next character only while what came before fits.
 */
final class TokenGrammar {
    static final int NO = -1;

    private static final int MOST_DIGITS = 6;
    private static final int MOST_MARKS = 4;
    private static final List<String> OPENING =
            List.of("[", "\\[", "\\u005b", "&#91;", "&#x5b;", "&lbrack;", "&lsqb;", "%5b");
    private static final List<String> CLOSING =
            List.of("]", "\\]", "\\u005d", "&#93;", "&#x5d;", "&rbrack;", "&rsqb;", "%5d");
    private static final List<String> UNDERSCORE = List.of("_", "\\_", "\\u005f", "&#95;", "&#x5f;", "&lowbar;", "%5f");

    private final Map<Character, List<String>> labels = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    TokenGrammar(Collection<String> labels) {
        for (String label : labels) {
            kinds.put(label, new Kind(Token.DETECTOR, label));
            this.labels.merge(
                    label.charAt(0),
                    List.of(label),
                    (before, now) ->
                            Stream.concat(before.stream(), now.stream()).toList());
        }
    }

    List<Kind> kinds() {
        return List.copyOf(kinds.values());
    }

    Kind kind(String label) {
        return Objects.requireNonNull(kinds.get(label), "every label has a kind");
    }

    /** The first letters of all labels. */
    String firstLetters() {
        StringBuilder letters = new StringBuilder();
        labels.keySet().forEach(letters::append);
        return letters.toString();
    }

    /** The labels that begin with a letter, in any case. */
    List<String> labelsFrom(int letter) {
        return letter < 0 ? List.of() : labels.getOrDefault((char) Character.toUpperCase(letter), List.of());
    }

    int opening(Window text, int place) {
        return any(text, place, OPENING);
    }

    int closing(Window text, int place) {
        return any(text, place, CLOSING);
    }

    /** A label in any case, its underscores in any form. */
    int label(Window text, int place, String label) {
        int at = place;
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) == '_') {
                at = separator(text, at);
                if (at == NO) {
                    return NO;
                }
            } else if (!isLetter(text.at(at++), label.charAt(i))) {
                return NO;
            }
        }
        return at;
    }

    /** A label exactly as it is given out, but for escaped underscores. */
    int plainLabel(Window text, int place, String label) {
        int at = place;
        for (int i = 0; i < label.length(); i++) {
            if (label.charAt(i) == '_') {
                at = any(text, at, UNDERSCORE);
                if (at == NO) {
                    return NO;
                }
            } else if (text.at(at++) != label.charAt(i)) {
                return NO;
            }
        }
        return at;
    }

    int underscore(Window text, int place) {
        return any(text, place, UNDERSCORE);
    }

    /** An underscore, or what models put for one: spaces, a dash, a number sign. */
    int separator(Window text, int place) {
        int at = spaces(text, place);
        int underscore = any(text, at, UNDERSCORE);
        if (underscore != NO) {
            return spaces(text, underscore);
        }
        int unit = text.at(at);
        if (unit == '-' || unit == '#' || unit == ':') {
            return spaces(text, at + 1);
        }
        return at > place ? at : NO;
    }

    /** A number from 1, without zeros at its front. */
    int number(Window text, int place) {
        int at = place;
        while (at - place <= MOST_DIGITS && isDigit(text.at(at))) {
            at++;
        }
        return at == place || at - place > MOST_DIGITS || text.at(place) == '0' ? NO : at;
    }

    /** Spaces and marks of emphasis or code, a few of them. */
    int marks(Window text, int place) {
        int at = place;
        while (at - place < MOST_MARKS && isMark(text.at(at))) {
            at++;
        }
        return at;
    }

    /** The ending of a possessive or plural that stands inside the brackets, null where there is none. */
    static @Nullable String ending(Window text, int place) {
        int unit = text.at(place);
        if (unit == 's') {
            return "s";
        }
        boolean apostrophe = unit == '\'' || unit == '\u2019';
        return apostrophe && text.at(place + 1) == 's' ? (char) unit + "s" : null;
    }

    private int spaces(Window text, int place) {
        int at = place;
        while (at - place < MOST_MARKS && text.at(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int any(Window text, int place, List<String> forms) {
        for (String form : forms) {
            if (text.isAt(place, form)) {
                return place + form.length();
            }
        }
        return NO;
    }

    private static boolean isLetter(int unit, char capital) {
        return unit == capital || (unit >= 'a' && unit <= 'z' && unit - 0x20 == capital);
    }

    private static boolean isDigit(int unit) {
        return unit >= '0' && unit <= '9';
    }

    private static boolean isMark(int unit) {
        return unit == ' ' || unit == '*' || unit == '_' || unit == '`' || unit == '"';
    }
}
