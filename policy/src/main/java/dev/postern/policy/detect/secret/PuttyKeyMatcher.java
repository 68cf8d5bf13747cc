package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Tail;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** SECRET: a private key file of PuTTY (PPK, versions 1 to 3), from its first line to the code that authenticates it. */
final class PuttyKeyMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final String FIRST = "putty-user-key-file-";
    private static final String LAST = "private-mac: ";
    private static final Tail TAIL = PuttyKeyMatcher::endAt;

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("P").atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int version = start + FIRST.length();
        if (text.at(start + 1) != 'u'
                || !text.isAt(start, FIRST)
                || text.digitAt(version) < 1
                || text.at(version + 1) != ':') {
            return null;
        }
        return new Match(version + 2, Likelihood.VERY_LIKELY, "Private key file of PuTTY.", TAIL);
    }

    private static int endAt(Window text, int place) {
        if (text.at(place) != 'P' || !text.isAt(place, LAST)) {
            return Tail.GOES_ON;
        }
        int end = Alphabet.HEXA.runEnd(text, place + LAST.length());
        return end > place + LAST.length() ? end : Tail.GOES_ON;
    }
}
