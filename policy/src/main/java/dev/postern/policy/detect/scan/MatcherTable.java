package dev.postern.policy.detect.scan;

import java.util.List;

/** Matchers by the characters at which they are tried. Immutable and thread-safe. */
public final class MatcherTable {
    private static final int SLOTS = 129;
    private static final Matcher[] NONE = {};

    private final Matcher[][] atWordStart = new Matcher[SLOTS][];
    private final Matcher[][] inWord = new Matcher[SLOTS][];
    private final boolean empty;

    public MatcherTable(List<? extends Matcher> matchers) {
        empty = matchers.isEmpty();
        for (int slot = 0; slot < SLOTS; slot++) {
            int unit = slot;
            atWordStart[slot] = matchers.stream()
                    .filter(matcher -> matcher.anchor().includes(unit))
                    .toArray(Matcher[]::new);
            inWord[slot] = matchers.stream()
                    .filter(matcher -> matcher.anchor().includes(unit))
                    .filter(matcher -> !matcher.anchor().atWordStartOnly())
                    .toArray(Matcher[]::new);
        }
    }

    /** Whether nothing can ever be found. */
    public boolean isEmpty() {
        return empty;
    }

    Matcher[] at(char unit, boolean wordStart) {
        int slot = Math.min(unit, SLOTS - 1);
        Matcher[] found = wordStart ? atWordStart[slot] : inWord[slot];
        return found == null ? NONE : found;
    }
}
