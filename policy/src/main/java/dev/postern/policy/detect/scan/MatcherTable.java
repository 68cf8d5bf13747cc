package dev.postern.policy.detect.scan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
    private final List<? extends Matcher> matchers;
    private final Views views;
    private final Map<Class<?>, MatcherTable> inside = new ConcurrentHashMap<>();

    /** Matchers for the text as it stands. */
    public MatcherTable(List<? extends Matcher> matchers) {
        this(matchers, Views.NONE);
    }

    /** Matchers for the text as it stands and as it is seen through these views. */
    public MatcherTable(List<? extends Matcher> matchers, Views views) {
        this.views = matchers.isEmpty() ? Views.NONE : views;
        this.matchers = List.copyOf(matchers);
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

    /** Names of the finding types that can be reported. */
    public Set<String> types() {
        return matchers.stream()
                .flatMap(matcher -> matcher.kinds().stream())
                .map(Kind::type)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a stretch that is written in another way may begin with a unit. */
    boolean isSurveyed(char unit) {
        return surveyed[Math.min(unit, SLOTS - 1)];
    }

    /** The matchers that can find something in text that was gained in one way. */
    MatcherTable inside(Unwrapping way) {
        return inside.computeIfAbsent(way.getClass(), same -> narrowedTo(way));
    }

    private MatcherTable narrowedTo(Unwrapping way) {
        List<? extends Matcher> useful = matchers.stream()
                .filter(matcher -> matcher.kinds().stream().anyMatch(kind -> way.mayAccept(kind.type())))
                .toList();
        return useful.size() == matchers.size() ? this : new MatcherTable(useful, views);
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
