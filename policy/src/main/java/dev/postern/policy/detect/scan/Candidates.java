package dev.postern.policy.detect.scan;

import java.util.List;

/** The matchers that are tried at one kind of place, with their reaches at hand. Immutable and thread-safe. */
final class Candidates {
    private final Matcher[] matchers;
    private final int[] reaches;

    Candidates(List<? extends Matcher> matchers) {
        this.matchers = matchers.toArray(Matcher[]::new);
        this.reaches = matchers.stream().mapToInt(Matcher::reach).toArray();
    }

    boolean isEmpty() {
        return matchers.length == 0;
    }

    int count() {
        return matchers.length;
    }

    Matcher matcher(int number) {
        return matchers[number];
    }

    /** How many units from its start a matcher may look at. */
    int reach(int number) {
        return reaches[number];
    }
}
