package dev.postern.policy.detect.injection;

import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for signals of prompt injection. */
public final class InjectionMatchers {
    static final Kind KIND = Kind.builtIn("PROMPT_INJECTION");

    private static final List<Matcher> ALL = List.of(new InjectionPhraseMatcher(), new RoleMarkerMatcher());

    private InjectionMatchers() {}

    /** One matcher for phrases, one for the marks that part the turns of a conversation. */
    public static List<Matcher> all() {
        return ALL;
    }
}
