package dev.postern.policy.detect.scan;

import java.util.List;

/** Matchers by the characters at which they are tried. Immutable and thread-safe. */
public final class MatcherTable {
    private static final int SLOTS = 129;
    private static final Matcher[] NONE = {};

    private final Matcher[][] atWordStart = new Matcher[SLOTS][];
    private final Matcher[][] inWord = new Matcher[SLOTS][];
    private final boolean empty;
    private final Views views;
    private final boolean[] surveyed = new boolean[SLOTS];

    /** Matchers for the text as it stands. */
    public MatcherTable(List<? extends Matcher> matchers) {
        this(matchers, Views.NONE);
    }

    /** Matchers for the text as it stands and as it is seen through these views. */
    public MatcherTable(List<? extends Matcher> matchers, Views views) {
        this.views = matchers.isEmpty() ? Views.NONE : views;
        empty = matchers.isEmpty();
        for (int slot = 0; slot < SLOTS; slot++) {
            int unit = slot;
            surveyed[slot] = this.views.anchor().includes(unit);
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

    /** Whether a stretch that is written in another way may begin with a unit. */
    boolean isSurveyed(char unit) {
        return surveyed[Math.min(unit, SLOTS - 1)];
    }

    Views views() {
        return views;
    }

    Matcher[] at(char unit, boolean wordStart) {
        int slot = Math.min(unit, SLOTS - 1);
        Matcher[] found = wordStart ? atWordStart[slot] : inWord[slot];
        return found == null ? NONE : found;
    }
}
