package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.check.Randomness;
import dev.postern.policy.detect.scan.Window;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Judges what follows the scheme of an HTTP credential (RFC 7617 Basic, RFC 6750 Bearer, and what vendors made up). */
final class HttpCredential {
    private static final int SHORTEST = 8;
    private static final double RANDOM = 2.5;
    private static final double READABLE = 0.6;
    private static final String AUTHORIZATION = "authorization:";
    private static final int HEADER = 32;

    private HttpCredential() {}

    /** How likely a value is a credential; the scheme ends before {@code schemeEnd}. */
    static @Nullable Likelihood judge(Window text, int schemeEnd, String value) {
        if (value.length() < SHORTEST || Placeholder.is(value) || Expression.is(value, false)) {
            return null;
        }
        boolean header = behindHeader(text, schemeEnd);
        if (text.isAt(schemeEnd - "basic".length(), "basic")) {
            return basic(value, header);
        }
        boolean digits = value.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (Randomness.entropy(value) < RANDOM || Randomness.wordness(value) > READABLE || (!digits && !header)) {
            return null;
        }
        return digits ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
    }

    private static boolean behindHeader(Window text, int end) {
        for (int place = end - AUTHORIZATION.length(); place > end - HEADER; place--) {
            if (text.isAt(place, AUTHORIZATION)) {
                return true;
            }
        }
        return false;
    }

    /** User and password in base 64. */
    private static @Nullable Likelihood basic(String value, boolean header) {
        if (!value.chars().allMatch(Alphabet.BASE64::has)) {
            return null;
        }
        try {
            String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.ISO_8859_1);
            int colon = pair.indexOf(':');
            boolean printable = pair.chars().limit(Math.max(0, colon)).allMatch(c -> c >= ' ' && c != 0x7f);
            if (colon >= 0 && printable) {
                return Placeholder.is(pair.substring(colon + 1)) && colon + 1 < pair.length()
                        ? Likelihood.POSSIBLE
                        : Likelihood.VERY_LIKELY;
            }
        } catch (IllegalArgumentException e) {
            return header && Randomness.wordness(value) <= READABLE ? Likelihood.POSSIBLE : null;
        }
        return header && Randomness.wordness(value) <= READABLE ? Likelihood.LIKELY : null;
    }
}
