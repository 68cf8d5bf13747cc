package dev.postern.policy.detect.secret;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for credentials. */
public final class SecretMatchers {
    private static final List<Matcher> ALL = all(new TokenMatcher(Token.ALL));

    private SecretMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }

    private static List<Matcher> all(TokenMatcher tokens) {
        return List.of(
                tokens,
                new JwtMatcher(),
                new PrivateKeyMatcher(),
                new PuttyKeyMatcher(),
                new InfixTokenMatcher(),
                new KeyedSecretMatcher(tokens, new VendorKeys(VendorKey.ALL)));
    }
}
