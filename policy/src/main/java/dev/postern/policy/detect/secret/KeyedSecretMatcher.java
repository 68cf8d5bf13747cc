package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * SECRET: a value that is told by what stands before it: a name in an {@link Assignment}, a {@link SecretPhrase}, a user's
 * name in an address ({@link UserInfo}) or at the command curl ({@link CurlUser}), a field of a Kubernetes secret ({@link
 * KubernetesSecret}). What stands right before a place decides which of them can be; most places are done with then.
 */
final class KeyedSecretMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final String QUOTES = "\"'`";

    private final TokenMatcher tokens;
    private final VendorKeys vendors;

    KeyedSecretMatcher(TokenMatcher tokens, VendorKeys vendors) {
        this.tokens = tokens;
        this.vendors = vendors;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters()
                .or(Anchor.of("0123456789!#$%&+-./?@^_{~=([*"))
                .orBeyondAscii()
                .atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int before = text.at(start - 1);
        if (before == ' ' && Alphabet.LETTER.has(text.at(start - 2))) {
            return announced(text, start, start - 1, Window.END);
        }
        if (before == Window.END
                || (CharacterClass.isWord(before)
                        && !CharacterClass.isUnspaced(before)
                        && before < 0x80
                        && !CharacterClass.isEscape(text.at(start - 2), before))) {
            return null;
        }
        if (before == ':' && text.at(start) != '/') {
            Match user = UserInfo.at(text, start);
            if (user != null) {
                return user;
            }
        }
        if (QUOTES.indexOf(before) >= 0) {
            int place = start - 1;
            while (text.at(place - 1) == '\\') {
                place--;
            }
            if (text.at(place - 1) == ' ' && Alphabet.LETTER.has(text.at(place - 2))) {
                return announced(text, start, place - 1, before);
            }
            return assigned(text, start, before);
        }
        return assigned(text, start, Window.END);
    }

    /** A value after words; those end before {@code wordsEnd}. */
    private @Nullable Match announced(Window text, int start, int wordsEnd, int quote) {
        SecretPhrase phrase = SecretPhrase.before(text, wordsEnd);
        if (phrase == null) {
            return CurlUser.at(text, start, quote);
        }
        int end = ValueEnd.of(text, start, quote, phrase.key());
        if (end <= start || tokens.match(text, start) != null) {
            return null;
        }
        String value = text.slice(start, end);
        Likelihood likelihood = phrase.form() == SecretPhrase.Form.SCHEME
                ? HttpCredential.judge(text, wordsEnd, value)
                : SecretValue.judge(phrase, value, quote != Window.END);
        return likelihood == null
                ? null
                : found(text, start, end, likelihood, "A value that words announce as a " + said(phrase.key()) + ".");
    }

    private @Nullable Match assigned(Window text, int start, int quote) {
        Assignment assignment = Assignment.before(text, start, quote);
        if (assignment == null) {
            return CurlUser.at(text, start, quote);
        }
        int end = ValueEnd.of(text, start, quote, null);
        if (end <= start) {
            return null;
        }
        Match match = judged(text, start, end, assignment);
        if (match != null) {
            return match;
        }
        Match field = KubernetesSecret.at(text, start, end, assignment);
        return field != null ? field : CurlUser.at(text, start, quote);
    }

    private @Nullable Match judged(Window text, int start, int end, Assignment assignment) {
        VendorKey vendor = vendors.of(assignment.name(), text, start, end);
        SecretKey key = SecretKey.of(assignment.name());
        if (vendor == null && (key == null || SecretKey.asks(assignment.name()))) {
            return null;
        }
        if (tokens.match(text, start) != null || text.isAt(start, "-----begin")) {
            return null;
        }
        if (vendor != null) {
            return found(
                    text,
                    start,
                    end,
                    Likelihood.LIKELY,
                    vendor.vendor() + ": the vendor's name and the shape of its keys.");
        }
        String value = text.slice(start, end);
        if (key == null || isScheme(value) || (key != SecretKey.PASSWORD && vendors.knowsAll(assignment.name()))) {
            return null;
        }
        Likelihood likelihood = SecretValue.judge(key, value, assignment);
        return likelihood == null
                ? null
                : found(
                        text,
                        start,
                        end,
                        likelihood,
                        "A value that does not read like words behind the name of a " + said(key) + ".");
    }

    private static boolean isScheme(String value) {
        return value.startsWith("Bearer ") || value.startsWith("Basic ") || value.startsWith("Token ");
    }

    private static String said(SecretKey key) {
        return key.name().toLowerCase(Locale.ROOT);
    }

    private static Match found(Window text, int start, int end, Likelihood likelihood, String why) {
        boolean cut = end == start + Window.REACH;
        return new Match(text.limit(end), likelihood, why, cut ? Alphabet.PRINTED : null);
    }
}
