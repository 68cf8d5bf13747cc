package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Glyphs;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Tail;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/**
 * SECRET: a private key in textual encoding (RFC 7468, RFC 4716, OpenPGP), the whole block from BEGIN to END. As soon as
 * the first line is certain the block is withheld to its last line, or to the end of the text where it has none. A first
 * line that is only spoken of, with prose behind it, is no key.
 */
final class PrivateKeyMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int FEWEST_DASHES = 4;
    private static final int MOST_DASHES = 5;
    private static final int LONGEST_LABEL = 64;
    private static final int LONGEST_LEAD = 24;
    private static final int CERTAIN = 20;
    private static final int NONE = -1;
    private static final String LEAD = "\\\"'`>|*+,#/$";
    private static final Tail TAIL = PrivateKeyMatcher::endAt;

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("-");
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int end = lineEnd(text, start, "begin");
        if (end == NONE || !hasBody(text, end)) {
            return null;
        }
        return new Match(end, Likelihood.VERY_LIKELY, "Private key block: a BEGIN line and what follows it.", TAIL);
    }

    private static int endAt(Window text, int place) {
        int end = text.at(place) == '-' ? lineEnd(text, place, "end") : NONE;
        return end == NONE ? Tail.GOES_ON : end;
    }

    /** One past an encapsulation boundary such as {@code -----BEGIN PRIVATE KEY-----} that begins here, or -1. */
    private static int lineEnd(Window text, int start, String word) {
        int place = dashesEnd(text, start);
        if (place == NONE) {
            return NONE;
        }
        place += text.at(place) == ' ' ? 1 : 0;
        if (!text.isAt(place, word)) {
            return NONE;
        }
        int label = place + word.length();
        boolean named = false;
        for (place = label; place < label + LONGEST_LABEL && text.at(place) != '-'; place++) {
            if (text.at(place) < ' ' || text.at(place) > '~') {
                return NONE;
            }
            named |= text.isAt(place, "private key");
        }
        return named ? dashesEnd(text, place) : NONE;
    }

    private static int dashesEnd(Window text, int start) {
        int end = start;
        while (end - start <= MOST_DASHES && text.at(end) == '-') {
            end++;
        }
        int dashes = end - start;
        boolean all = dashes == MOST_DASHES || (dashes == FEWEST_DASHES && text.at(start - 1) != '-');
        return all ? end : NONE;
    }

    /** Whether key material or a header field follows, or the text breaks off; prose and dots are none. */
    private static boolean hasBody(Window text, int from) {
        int place = from;
        while (place < from + LONGEST_LEAD && isLead(text, place)) {
            place += CharacterClass.isEscape(text.at(place), text.at(place + 1)) ? 2 : 1;
        }
        int end = place;
        while (end < place + CERTAIN && Alphabet.BASE64.has(text.at(end))) {
            end++;
        }
        if (end - place >= CERTAIN || text.at(end) == Window.END) {
            return true;
        }
        boolean field = (end > place && text.at(end) == ':') || (text.at(end) == '-' && text.isWordAt(end + 1));
        return field || (end > place && !isProse(text, place, end));
    }

    /** Small letters only, save for the first. */
    private static boolean isProse(Window text, int from, int to) {
        for (int place = from; place < to; place++) {
            int unit = text.at(place);
            boolean capital = place == from && unit >= 'A' && unit <= 'Z';
            if (!capital && (unit < 'a' || unit > 'z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLead(Window text, int place) {
        int unit = text.at(place);
        return unit != Window.END && (Glyphs.isSpace(unit) || LEAD.indexOf(unit) >= 0);
    }
}
