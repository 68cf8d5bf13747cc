package dev.postern.policy.detect.national;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for numbers that states give. */
public final class NationalMatchers {
    private static final List<Matcher> ALL = List.of(new SsnMatcher());

    private NationalMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }
}
