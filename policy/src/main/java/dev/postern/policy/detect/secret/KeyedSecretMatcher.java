package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.ArrayList;
import java.util.List;
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

    /** No vendor's key is shorter. */
    private static final int SHORTEST_KEY = 14;

    private final TokenMatcher tokens;
    private final VendorKeys vendors;
    private final NameGate gate;

    KeyedSecretMatcher(TokenMatcher tokens, VendorKeys vendors) {
        this.tokens = tokens;
        this.vendors = vendors;
        List<String> ends = new ArrayList<>(SecretKey.endings());
        ends.addAll(IndirectName.ENDS);
        this.gate = new NameGate(ends, vendors.words());
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters()
                .or(Anchor.of("0123456789!#$%&+-./?@^_{~=(["))
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
                || (CharacterClass.isWord(before) && !CharacterClass.isEscape(text.at(start - 2), before))) {
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
        int last = text.at(wordsEnd - 1);
        if ((last == 'u' && text.at(wordsEnd - 2) == '-') || (last == 'r' && text.isAt(wordsEnd - 6, "--user"))) {
            Match user = CurlUser.at(text, start, quote);
            if (user != null) {
                return user;
            }
        }
        SecretPhrase phrase = SecretPhrase.before(text, wordsEnd, start);
        if (phrase == null) {
            return null;
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
        if (gate.admits(text, assignment.from(), assignment.end())) {
            Match match = named(text, start, quote, assignment);
            if (match != null) {
                return match;
            }
        }
        Match field = KubernetesSecret.at(text, start, assignment);
        return field != null ? field : CurlUser.at(text, start, quote);
    }

    private @Nullable Match named(Window text, int start, int quote, Assignment assignment) {
        String name = assignment.name(text);
        SecretKey key = SecretKey.of(name);
        int end = ValueEnd.of(text, start, quote, null);
        if (end <= start || (key == null && end - start < SHORTEST_KEY)) {
            return null;
        }
        VendorKey vendor = end - start < SHORTEST_KEY ? null : vendors.of(name, text, start, end);
        if ((vendor == null && key == null) || tokens.match(text, start) != null || text.isAt(start, "-----begin")) {
            return null;
        }
        if (vendor != null) {
            String why = vendor.vendor() + ": the vendor's name and the shape of its keys.";
            return found(text, start, end, Likelihood.LIKELY, why);
        }
        String value = text.slice(start, end);
        if (key == null
                || isScheme(value)
                || SecretKey.asks(name)
                || (key != SecretKey.PASSWORD && vendors.knowsAll(name))) {
            return null;
        }
        Likelihood likelihood = SecretValue.judge(key, value, name, assignment);
        String why = "A value that does not read like words behind the name of a " + said(key) + ".";
        return likelihood == null ? null : found(text, start, end, likelihood, why);
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
