package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Base62Crc;
import dev.postern.policy.detect.check.Randomness;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SECRET: credentials that vendors mark by a prefix, see {@link TokenPrefix}. */
final class TokenMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int SLOTS = 0x80;
    private static final int SMALLEST_VARIETY = 6;
    private static final double READABLE = 0.75;

    private final boolean[] pairs = new boolean[SLOTS * SLOTS];
    private final TokenPrefix[][] byFirst = new TokenPrefix[SLOTS][];
    private final Anchor anchor;

    TokenMatcher(List<TokenPrefix> prefixes) {
        StringBuilder firsts = new StringBuilder();
        for (char c = 0; c < SLOTS; c++) {
            char first = c;
            byFirst[c] = prefixes.stream()
                    .filter(row -> row.prefix().charAt(0) == first)
                    .toArray(TokenPrefix[]::new);
            firsts.append(byFirst[c].length > 0 ? String.valueOf(c) : "");
        }
        for (TokenPrefix row : prefixes) {
            pairs[row.prefix().charAt(0) * SLOTS + row.prefix().charAt(1)] = true;
        }
        anchor = Anchor.of(firsts.toString()).atWordStart();
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return anchor;
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int first = text.at(start);
        int second = text.at(start + 1);
        if (second < 0 || second >= SLOTS || !pairs[first * SLOTS + second]) {
            return null;
        }
        for (TokenPrefix row : byFirst[first]) {
            if (row.prefix().charAt(1) == second && begins(text, start, row.prefix())) {
                Match match = token(text, start, row);
                if (match != null) {
                    return match;
                }
            }
        }
        return null;
    }

    private static boolean begins(Window text, int start, String prefix) {
        for (int i = 2; i < prefix.length(); i++) {
            if (text.at(start + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Match token(Window text, int start, TokenPrefix row) {
        int body = start + row.prefix().length();
        int end = row.alphabet().runEnd(text, body);
        int length = end - body;
        if (length < row.shortest() || length > row.longest() || goesOn(text, end)) {
            return null;
        }
        String random = text.slice(body, end);
        if (isPlaceholder(random)) {
            return null;
        }
        if (end == start + Window.REACH) {
            return new Match(end, Likelihood.VERY_LIKELY, row.vendor() + ": prefix and alphabet.", row.alphabet());
        }
        if (row.checked() && Base62Crc.holds(random)) {
            return new Match(end, Likelihood.VERY_LIKELY, row.vendor() + ": prefix, length and checksum.");
        }
        return new Match(end, Likelihood.VERY_LIKELY, row.vendor() + ": prefix, length and alphabet.");
    }

    /** Whether letters or digits outside the alphabet follow at once; those of another script do not count. */
    private static boolean goesOn(Window text, int end) {
        return Alphabet.BASE62.has(text.at(end));
    }

    /** What people write where a token would stand. */
    private static boolean isPlaceholder(String random) {
        return Randomness.variety(random) < SMALLEST_VARIETY
                || random.toLowerCase(Locale.ROOT).contains("xxxxx")
                || (Randomness.wordness(random) > READABLE && !random.equals(random.toUpperCase(Locale.ROOT)));
    }
}
