package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for credentials. */
public final class SecretMatchers {
    private static final List<Matcher> ALL = List.of(
            new TokenMatcher(TokenPrefix.ALL),
            new JwtMatcher(),
            new PrivateKeyMatcher(),
            new AwsSecretMatcher(),
            new KeyedSecretMatcher(),
            new UserInfoMatcher());

    private SecretMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }
}
