package dev.postern.policy.detect.scan;

/** Takes what a matcher finds at the place it is tried. */
@FunctionalInterface
public interface Matches {

    /** A value of this kind begins at the place. */
    void add(Kind kind, Match match);
}
