package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Base62Crc;
import dev.postern.policy.detect.check.Randomness;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SECRET: credentials that vendors mark by their first characters, see {@link Token}. */
final class TokenMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int SLOTS = 0x1000;
    private static final int ASCII = 0x80;
    private static final int GATE = 3;
    private static final int LONG = 60;
    private static final double READABLE = 0.75;

    /** Which rows may begin with three characters, by the slot of the three; empty where none does. */
    private final Token[][] bySlot = new Token[SLOTS][];

    private final boolean[] taken = new boolean[SLOTS];
    private final Anchor anchor;

    TokenMatcher(List<Token> tokens) {
        List<List<Token>> slots = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new ArrayList<>());
        }
        StringBuilder firsts = new StringBuilder();
        for (Token token : tokens) {
            String lead = token.shape().lead();
            firsts.append(lead.charAt(0));
            for (char third = 0; third < ASCII; third++) {
                if (lead.length() < GATE || lead.charAt(2) == third) {
                    List<Token> rows = slots.get(slot(lead.charAt(0), lead.charAt(1), third));
                    if (!rows.contains(token)) {
                        rows.add(token);
                    }
                }
            }
        }
        for (int i = 0; i < SLOTS; i++) {
            bySlot[i] = slots.get(i).toArray(Token[]::new);
            taken[i] = bySlot[i].length > 0;
        }
        anchor = Anchor.of(firsts.toString()).atWordStart();
    }

    private static int slot(int first, int second, int third) {
        return (first * 0x3d + second * 0x1f + third) * 0x25 & SLOTS - 1;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public boolean beginsWithPlainWord() {
        return false;
    }

    @Override
    public Anchor anchor() {
        return anchor;
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int slot = slot(text.at(start), text.at(start + 1), text.at(start + 2));
        if (!taken[slot]) {
            return null;
        }
        for (Token row : bySlot[slot]) {
            Match match = token(text, start, row);
            if (match != null) {
                return match;
            }
        }
        return null;
    }

    private static @Nullable Match token(Window text, int start, Token row) {
        int end = row.shape().end(text, start);
        if (end < 0) {
            return null;
        }
        boolean cut = end == start + Window.REACH;
        if (!cut && (goesOn(text, end) || continues(text, start, row))) {
            return null;
        }
        String token = text.slice(start, end);
        String random = token.substring(row.shape().lead().length());
        if (row.entropy() > 0 && (Randomness.entropy(token) < row.entropy() || isPlaceholder(token, random))) {
            return null;
        }
        if (cut) {
            return new Match(
                    end,
                    Likelihood.VERY_LIKELY,
                    row.vendor() + ": prefix and alphabet.",
                    row.shape().last());
        }
        if (row.checked() && Base62Crc.holds(random)) {
            return new Match(end, Likelihood.VERY_LIKELY, row.vendor() + ": prefix, length and checksum.");
        }
        return new Match(end, Likelihood.VERY_LIKELY, row.vendor() + ": prefix, length and alphabet.");
    }

    /** Whether letters or digits outside the alphabet follow at once; those of another script do not count. */
    private static boolean goesOn(Window text, int end) {
        int unit = text.at(end);
        return Alphabet.WORD.has(unit) || (unit == '-' && Alphabet.BASE62.has(text.at(end + 1)));
    }

    /** Whether the row is an address without its scheme, and the scheme stands before. */
    private static boolean continues(Window text, int start, Token row) {
        return text.at(start - 1) == '/' && row.shape().lead().startsWith("hooks.");
    }

    private static boolean isPlaceholder(String token, String random) {
        return Placeholder.isMasked(random)
                || PublishedExample.is(token)
                || (random.length() < LONG && Randomness.wordness(random) > READABLE && hasSmallLetter(random));
    }

    private static boolean hasSmallLetter(String random) {
        return random.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }
}
