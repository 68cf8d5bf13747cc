package dev.postern.policy.detect.scan;

/** Takes the text that an {@link Unwrapping} gains. */
@FunctionalInterface
public interface Unwrapped {

    /** One unit of text that the units from one place to another stand for. */
    void put(char unit, int from, int to);

    /** One character of text, whatever its length in units. */
    default void putCodePoint(int codePoint, int from, int to) {
        if (Character.isBmpCodePoint(codePoint)) {
            put((char) codePoint, from, to);
        } else {
            put(Character.highSurrogate(codePoint), from, to);
            put(Character.lowSurrogate(codePoint), from, to);
        }
    }
}
