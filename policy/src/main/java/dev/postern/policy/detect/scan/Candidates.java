package dev.postern.policy.detect.scan;

import java.util.List;

/** The matchers that are tried at one kind of place, with their reaches at hand. Immutable and thread-safe. */
final class Candidates {
    private final Matcher[] matchers;
    private final int[] reaches;
    private final boolean[] costly;

    Candidates(List<? extends Matcher> matchers) {
        this.matchers = matchers.toArray(Matcher[]::new);
        this.reaches = matchers.stream().mapToInt(Matcher::reach).toArray();
        this.costly = new boolean[this.matchers.length];
        for (int number = 0; number < costly.length; number++) {
            costly[number] = matchers.get(number).isCostly();
        }
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

    boolean isCostly(int number) {
        return costly[number];
    }
}
