package dev.postern.policy.detect.scan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The detectors that come with Postern. */
public final class BuiltInMatchers {
    private static final List<Matcher> ALL = List.of(
            new CardMatcher(),
            new IbanMatcher(false),
            new IbanMatcher(true),
            new EmailMatcher(),
            new PhoneMatcher(),
            new SsnMatcher(),
            new Ipv4Matcher(),
            new Ipv6Matcher(),
            new TokenMatcher(TokenPrefix.ALL),
            new JwtMatcher(),
            new PrivateKeyMatcher(),
            new AwsSecretMatcher(),
            new KeyedSecretMatcher(),
            new UserInfoMatcher());

    private BuiltInMatchers() {}

    /** One matcher or several for each built-in type. */
    public static List<Matcher> all() {
        return ALL;
    }

    /** Names of the built-in finding types. */
    public static Set<String> types() {
        return ALL.stream().map(Matcher::type).collect(Collectors.toUnmodifiableSet());
    }
}
