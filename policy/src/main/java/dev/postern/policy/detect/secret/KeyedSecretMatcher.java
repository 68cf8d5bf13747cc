package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SECRET: a value behind a telling name. Assignments and fields of all notations ({@code key=value}, {@code key: value},
 * {@code "key": "value"}, {@code <key>value</key>}, {@code --key value}), the credentials of HTTP headers (RFC 6750, RFC
 * 7617), and sentences that say what a password is.
 */
final class KeyedSecretMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int LONGEST_GAP = 8;
    private static final int LONGEST_PARAMETER = 24;
    private static final String SKIPPED = "*_`\\";
    private static final String QUOTES = "\"'`";
    private static final String VALUE_END = "\"'`<>,;)]}|";

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters()
                .or(Anchor.of("0123456789!#$%&()*+,-./:;=?@[]^_{|}~"))
                .orBeyondAscii()
                .atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int before = text.at(start - 1);
        boolean quoted = QUOTES.indexOf(before) >= 0 && before != Window.END;
        int place = quoted ? start - 2 : start - 1;
        int skipped = place;
        while (skipped > place - LONGEST_GAP && isSkipped(text.at(skipped))) {
            skipped--;
        }
        if (skipped == start - 1 && CharacterClass.isWord(before)) {
            return null;
        }
        SecretKey key = key(text, skipped, start);
        return key == null ? null : value(text, start, key, quoted ? before : Window.END);
    }

    private static boolean isSkipped(int unit) {
        return unit >= 0 && (unit == ' ' || SKIPPED.indexOf(unit) >= 0 || Glyphs.isSpace(unit));
    }

    /** What the name says that stands before the sign or word at {@code place}, or null where there is none. */
    private static @Nullable SecretKey key(Window text, int place, int start) {
        int sign = text.at(place);
        return switch (sign) {
            case '=', ':', '\uff1a', '\uff1d' -> keyBefore(text, text.at(place - 1) == ':' ? place - 1 : place);
            case '>' ->
                text.at(place - 1) == '=' || text.at(place - 1) == '-'
                        ? keyBefore(text, place - 1)
                        : element(text, place);
            default -> CharacterClass.isWord(sign) && place < start - 1 ? SecretPhrase.before(text, place + 1) : null;
        };
    }

    /** The name that ends before an operator, over quotes and spaces. */
    private static @Nullable SecretKey keyBefore(Window text, int operator) {
        int end = operator;
        while (end > operator - LONGEST_GAP
                && (isSkipped(text.at(end - 1)) || text.at(end - 1) == ']' || isQuote(text.at(end - 1)))) {
            end--;
        }
        return SecretKey.before(text, end);
    }

    private static @Nullable SecretKey element(Window text, int place) {
        SecretKey key = SecretKey.before(text, place);
        return key != null && text.at(place) == '>' ? key : null;
    }

    private static boolean isQuote(int unit) {
        return unit != Window.END && QUOTES.indexOf(unit) >= 0;
    }

    private static @Nullable Match value(Window text, int start, SecretKey key, int quote) {
        int end = start;
        while (!ends(text.at(end), quote) && !(quote == Window.END && isQueryBreak(text, end, key))) {
            end++;
        }
        boolean cut = end == start + Window.REACH;
        if (quote != Window.END && text.at(end) == quote && text.at(end - 1) == '\\') {
            end--;
        }
        while (quote == Window.END && end > start && ".:?".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        if (end <= start || text.isAt(start, "-----begin")) {
            return null;
        }
        Likelihood likelihood = SecretValue.judge(key, text.slice(start, end), quote != Window.END);
        if (likelihood == null) {
            return null;
        }
        String why = "A value that does not read like words behind the name of a "
                + key.name().toLowerCase(Locale.ROOT) + ".";
        return new Match(end, likelihood, why, cut ? Alphabet.PRINTED : null);
    }

    /** Whether the next parameter of a query begins; passwords may hold the same sign. */
    private static boolean isQueryBreak(Window text, int place, SecretKey key) {
        if (text.at(place) != '&') {
            return false;
        }
        int name = place + 1;
        while (name < place + LONGEST_PARAMETER && text.isWordAt(name)) {
            name++;
        }
        return key != SecretKey.PASSWORD || text.at(name) == '=';
    }

    private static boolean ends(int unit, int quote) {
        if (unit == Window.END || unit == '\n' || unit == '\r') {
            return true;
        }
        return quote != Window.END ? unit == quote : Glyphs.isSpace(unit) || VALUE_END.indexOf(unit) >= 0;
    }
}
