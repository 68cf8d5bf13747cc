package dev.postern.policy.detect.name;

import dev.postern.policy.detect.scan.Matcher;
import java.util.List;

/** The detectors for names of people, places and organisations, and for street addresses. */
public final class NameMatchers {
    private static final Perceptron BUILT_IN = ModelFile.builtIn();
    private static final List<Matcher> ALL = with(BUILT_IN);

    private NameMatchers() {}

    /** One matcher or several for each type, with the built-in model. */
    public static List<Matcher> all() {
        return ALL;
    }

    /** The same with a company's own model; the word lists stay the built-in ones. */
    public static List<Matcher> with(NameModel model) {
        Lexicon lexicon = BUILT_IN.lexicon();
        return List.of(new NameMatcher(lexicon, model), new StreetAddressMatcher(lexicon));
    }
}
