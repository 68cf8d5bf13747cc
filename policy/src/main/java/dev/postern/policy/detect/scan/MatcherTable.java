package dev.postern.policy.detect.scan;

import java.util.List;
import java.util.stream.IntStream;

/** Matchers by the characters at which they are tried. Immutable and thread-safe. */
public final class MatcherTable {
    private static final int SLOTS = 129;

    private final Candidates[] atWordStart = new Candidates[SLOTS];
    private final Candidates[] inWord = new Candidates[SLOTS];
    private final Candidates[] atPlainWord = new Candidates[SLOTS];
    private final boolean[] surveyed = new boolean[SLOTS];
    private final boolean empty;
    private final boolean quietInWords;
    private final Views views;

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
            List<? extends Matcher> anchored = matchers.stream()
                    .filter(matcher -> matcher.anchor().includes(unit))
                    .toList();
            atWordStart[slot] = new Candidates(anchored);
            atPlainWord[slot] = new Candidates(
                    anchored.stream().filter(Matcher::beginsWithPlainWord).toList());
            inWord[slot] = new Candidates(anchored.stream()
                    .filter(matcher -> !matcher.anchor().atWordStartOnly())
                    .toList());
        }
        quietInWords = IntStream.rangeClosed('a', 'z').allMatch(letter -> inWord[letter].isEmpty());
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

    /** What is worth trying at a unit. */
    Candidates at(char unit, boolean wordStart) {
        int slot = Math.min(unit, SLOTS - 1);
        return wordStart ? atWordStart[slot] : inWord[slot];
    }

    /** Whether nothing is ever tried at a small ASCII letter inside a word. */
    boolean isQuietInWords() {
        return quietInWords;
    }

    /** What is worth trying at the first unit of a {@link PlainWord}. */
    Candidates atPlainWord(char unit) {
        return atPlainWord[unit];
    }
}
