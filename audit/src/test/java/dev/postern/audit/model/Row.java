package dev.postern.audit.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A record of the trail. There is one object for each that was ever thought of, so that states compare quickly, and its
 * number is its hash: two records have one only if they say the same in the same place after the same records.
 */
final class Row {
    private static final Map<Text, Row> KNOWN = new ConcurrentHashMap<>();

    private final Text text;
    private final int hash;

    /**
     * What it says.
     *
     * @param about the request, or -1
     * @param by the process that wrote it
     * @param previous hash of the record it follows
     */
    private record Text(Place place, Kind kind, int about, int by, int previous) {}

    private Row(Text text, int hash) {
        this.text = text;
        this.hash = hash;
    }

    static Row of(Place place, Kind kind, int about, int by, int previous) {
        return KNOWN.computeIfAbsent(
                new Text(place, kind, about, by, previous), fresh -> new Row(fresh, KNOWN.size() + 1));
    }

    Place place() {
        return text.place();
    }

    Kind kind() {
        return text.kind();
    }

    int about() {
        return text.about();
    }

    int by() {
        return text.by();
    }

    int previous() {
        return text.previous();
    }

    int hash() {
        return hash;
    }

    @Override
    public int hashCode() {
        return hash * 0x9E37_79B1;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return kind() + (about() < 0 ? "" : " of request " + about()) + " at " + place();
    }
}
