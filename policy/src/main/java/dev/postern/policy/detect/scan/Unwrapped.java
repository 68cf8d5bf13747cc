package dev.postern.policy.detect.scan;

/** Takes the text that an {@link Unwrapping} gains. */
@FunctionalInterface
public interface Unwrapped {

    /** One unit of text that the units from one place to another stand for. */
    void put(char unit, int from, int to);
}
