package dev.postern.policy.detect.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds words and phrases of the company's own. */
public final class WordMatcher implements Matcher {
    private final String detector;
    private final String type;

    /** @param words at least one, none blank */
    public WordMatcher(String detector, String type, List<String> words, boolean ignoreCase) {
        this.detector = detector;
        this.type = type;
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
