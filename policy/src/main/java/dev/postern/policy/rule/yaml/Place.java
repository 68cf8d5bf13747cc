package dev.postern.policy.rule.yaml;

import java.util.Comparator;

/**
 * Where something stands in a document.
 *
 * @param line from 1
 * @param column in that line, from 1, in code points
 */
public record Place(int line, int column) implements Comparable<Place> {
    /** Where a document begins. */
    public static final Place START = new Place(1, 1);

    private static final Comparator<Place> IN_ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return IN_ORDER.compare(this, other);
    }
}
