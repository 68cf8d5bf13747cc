package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for addresses of people and machines. */
public final class ContactMatchers {
    private static final List<Matcher> ALL =
            List.of(
            new EmailMatcher(),
            new PhoneMatcher(),
            new Ipv4Matcher(),
            new Ipv6Matcher(),
            new MacMatcher(),
            new UrlMatcher(),
            new DomainMatcher());

    private ContactMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }
}
