package dev.postern.policy.detect.selftest;

import java.util.List;

/**
 * What came of the examples of one finding type.
 *
 * @param type the finding type
 * @param examples how many there are
 * @param missed texts with a value that was not found
 * @param mistaken look-alikes in which one was found
 * @param nanos time that all of them took together
 */
public record TypeResult(String type, int examples, List<String> missed, List<String> mistaken, long nanos) {
    public TypeResult {
        missed = List.copyOf(missed);
        mistaken = List.copyOf(mistaken);
    }

    /** Whether there are examples and each came out as it should. */
    public boolean isSound() {
        return examples > 0 && missed.isEmpty() && mistaken.isEmpty();
    }
}
