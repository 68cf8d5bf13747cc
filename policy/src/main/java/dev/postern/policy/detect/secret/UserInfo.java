package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Window;
import org.jspecify.annotations.Nullable;

/** The password in the user information of an address, {@code scheme://user:password@host} (RFC 3986). */
final class UserInfo {
    private static final int LONGEST_USER = 64;
    private static final int SHORTEST = 3;

    private UserInfo() {}

    /** The password that begins behind a colon, or null. */
    static @Nullable Match at(Window text, int start) {
        if (!followsUser(text, start - 1)) {
            return null;
        }
        int end = start;
        while (isPasswordUnit(text.at(end))) {
            end++;
        }
        if (text.at(end) != '@' || end - start < SHORTEST || (!text.isWordAt(end + 1) && text.at(end + 1) != '[')) {
            return null;
        }
        Likelihood likelihood = SecretValue.judgeUserInfo(text.slice(start, end), false);
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
