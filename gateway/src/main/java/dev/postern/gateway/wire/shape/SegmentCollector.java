package dev.postern.gateway.wire.shape;

import dev.postern.gateway.wire.json.JsonPath;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.text.SensitiveText;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the texts of a request in the order they are met, and lines them up for judging: first everything said in the
 * conversation, so that what a reader sees in a row stands in a row, then everything else. Used once.
 */
final class SegmentCollector {
    private final List<Segment> spoken = new ArrayList<>();
    private final List<Segment> others = new ArrayList<>();

    /** For each text its place: at or above 0 among the spoken, else the complement of its place among the others. */
    private final List<Integer> places = new ArrayList<>();

    private int lastTurn = -1;

    /** Takes a text that stands alone and returns its number. */
    int add(JsonPath path, SegmentRole role, String text) {
        places.add(~others.size());
        others.add(new Segment(path.toString(), role, SensitiveText.of(text), false));
        return places.size() - 1;
    }

    /**
     * Takes what somebody says in the conversation and returns its number.
     *
     * @param turn the same for everything that a reader sees without another speaker in between
     */
    int addSpoken(JsonPath path, SegmentRole role, String text, int turn) {
        places.add(spoken.size());
        spoken.add(new Segment(path.toString(), role, SensitiveText.of(text), turn == lastTurn));
        lastTurn = turn;
        return places.size() - 1;
    }

    /** How many texts there are so far. */
    int count() {
        return places.size();
    }

    List<Segment> segments() {
        List<Segment> all = new ArrayList<>(spoken);
        all.addAll(others);
        return List.copyOf(all);
    }

    /** For each text, by its number, the index of its segment. */
    int[] order() {
        int[] order = new int[places.size()];
        for (int i = 0; i < order.length; i++) {
            int place = places.get(i);
            order[i] = place >= 0 ? place : spoken.size() + ~place;
        }
        return order;
    }
}
