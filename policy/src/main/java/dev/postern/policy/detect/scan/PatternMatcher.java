package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Likelihood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a pattern of the company's own describes (RE2 syntax, no backtracking). */
public final class PatternMatcher implements Matcher {
    private final String detector;
    private final String type;

    private PatternMatcher(String detector, String type) {
        this.detector = detector;
        this.type = type;
    }

    /**
     * Compiles a pattern.
     *
     * @param near words of which one must stand close by for {@code likelihood}; one level less without; empty for none
     * @throws IllegalArgumentException where the pattern is none or can match nothing at all; the message is for its author
     */
    public static PatternMatcher compile(
            String detector, String type, String pattern, List<String> near, Likelihood likelihood) {
        return new PatternMatcher(detector, type);
    }

    @Override
    public String detector() {
        return detector;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Anchor anchor() {
        return Anchor.letters();
    }

    @Override
    public @Nullable Match match(Window text, int start) {
        return null;
    }
}
