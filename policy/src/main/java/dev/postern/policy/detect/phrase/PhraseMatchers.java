package dev.postern.policy.detect.phrase;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for what people write in words about a person. */
public final class PhraseMatchers {
    private static final List<Matcher> ALL =
            List.of(new PhraseWordMatcher(), new DateMatcher(), new AgeMatcher(), new PostalCodeMatcher());

    private PhraseMatchers() {}

    /** One matcher or several for each type. */
    public static List<Matcher> all() {
        return ALL;
    }
}
