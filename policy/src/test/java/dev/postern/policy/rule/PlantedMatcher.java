package dev.postern.policy.rule;

import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Anchor;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Match;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.SingleMatcher;
import dev.postern.policy.detect.scan.Window;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a test plants: {@code <EMAIL>} is a likely finding of type EMAIL, {@code <EMAIL possible>} a possible one. A
 * planted finding may hold others: {@code <SECRET likely key of <EMAIL>>}. Keeps tests of rules apart from what
 * detectors think of a value.
 */
record PlantedMatcher(String type) implements SingleMatcher {

    /** One for each type that the first detectors report. */
    static final List<Matcher> ALL = List.of(
            new PlantedMatcher("PAYMENT_CARD"),
            new PlantedMatcher("IBAN"),
            new PlantedMatcher("EMAIL"),
            new PlantedMatcher("PHONE"),
            new PlantedMatcher("US_SSN"),
            new PlantedMatcher("IP_ADDRESS"),
            new PlantedMatcher("SECRET"),
            new PlantedMatcher("PROMPT_INJECTION"));

    @Override
    public Kind kind() {
        return Kind.builtIn(type);
    }

    @Override
    public Anchor anchor() {
        return Anchor.of("<");
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        int name = start + 1;
        if (!text.isAt(name, type.toLowerCase(Locale.ROOT)) || text.isWordAt(name + type.length())) {
            return null;
        }
        int open = 1;
        int end = name;
        while (open > 0) {
            int unit = text.at(end++);
            if (unit == Window.END) {
                return null;
            }
            open += unit == '<' ? 1 : unit == '>' ? -1 : 0;
        }
        return new Match(end, likelihood(text, name + type.length()), "planted by the test");
    }

    private static Likelihood likelihood(Window text, int at) {
        for (Likelihood likelihood : Likelihood.values()) {
            String word = " " + likelihood.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (text.isAt(at, word) && !text.isWordAt(at + word.length())) {
                return likelihood;
            }
        }
        return Likelihood.LIKELY;
    }
}
