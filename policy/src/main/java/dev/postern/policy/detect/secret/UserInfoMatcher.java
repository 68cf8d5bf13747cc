package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** SECRET: the password in the user information of an address, {@code scheme://user:password@host} (RFC 3986). */
final class UserInfoMatcher implements SingleMatcher {
    private static final Kind KIND = Kind.builtIn("SECRET");
    private static final int LONGEST_USER = 64;
    private static final int SHORTEST = 3;

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters()
                .or(Anchor.of("0123456789!#$%&()*+,-.;=?^_{|}~"))
                .orBeyondAscii()
                .atWordStart();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        if (text.at(start - 1) != ':' || !followsUser(text, start - 1)) {
            return null;
        }
        int end = start;
        while (isPasswordUnit(text.at(end))) {
            end++;
        }
        if (text.at(end) != '@' || end - start < SHORTEST || (!text.isWordAt(end + 1) && text.at(end + 1) != '[')) {
            return null;
        }
        Likelihood likelihood = SecretValue.judgeUserInfo(text.slice(start, end));
        return likelihood == null
                ? null
                : new Match(end, likelihood, "Between the user and the host of an address stands a password.");
    }

    private static boolean followsUser(Window text, int colon) {
        int place = colon;
        while (place > colon - LONGEST_USER && isPasswordUnit(text.at(place - 1)) && text.at(place - 1) != ':') {
            place--;
        }
        return text.at(place - 1) == '/' && text.at(place - 2) == '/' && text.at(place - 3) == ':';
    }

    private static boolean isPasswordUnit(int unit) {
        return unit > ' ' && "/@\"'`<>\\".indexOf(unit) < 0;
    }
}
