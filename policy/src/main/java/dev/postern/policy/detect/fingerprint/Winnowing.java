package dev.postern.policy.detect.fingerprint;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the smallest of every {@value Shape#WINDOW} hashes in a row, of equal ones the last (Schleimer, Wilkerson and Aiken
 * 2003): about two of 21, and always one that two documents agree on where they share a long run. Not thread-safe.
 */
final class Winnowing {
    private final Deque<Placed> smallest = new ArrayDeque<>();
    private long last = -1;
    private long count;

    /** Takes the next hash and answers the one that is to be kept because of it, or null if it is none or was kept before. */
    @Nullable
    Placed add(long hash) {
        long place = count++;
        while (!smallest.isEmpty() && smallest.getLast().hash() >= hash) {
            smallest.removeLast();
        }
        smallest.addLast(new Placed(hash, place));
        if (smallest.getFirst().place() <= place - Shape.WINDOW) {
            smallest.removeFirst();
        }
        Placed kept = smallest.getFirst();
        if (count < Shape.WINDOW || kept.place() == last) {
            return null;
        }
        last = kept.place();
        return kept;
    }

    /** @param place number of the stretch among all of the document */
    record Placed(long hash, long place) {}
}
