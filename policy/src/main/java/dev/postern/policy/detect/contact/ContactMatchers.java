package dev.postern.policy.detect.contact;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for addresses of people and machines. */
public final class ContactMatchers {
    private static final List<Matcher> ALL = List.of(
            new NameMatcher(), new PhoneMatcher(), new Ipv4Matcher(), new HexAddressMatcher(), new UrlMatcher());

    private ContactMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }
}
