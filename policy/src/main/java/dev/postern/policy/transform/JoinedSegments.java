package dev.postern.policy.transform;

import dev.postern.policy.text.Segment;
import java.util.Arrays;
import java.util.List;

/** Segments that a reader sees in a row, as one text, and which of them holds which place of it. */
final class JoinedSegments {
    private final List<Segment> segments;
    private final int[] starts;
    private final String text;

    /** @param segments at least one */
    JoinedSegments(List<Segment> segments) {
        this.segments = segments;
        this.starts = new int[segments.size()];
        if (segments.size() == 1) {
            this.text = segments.getFirst().text().reveal();
            return;
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = joined.length();
            joined.append(segments.get(i).text().reveal());
        }
        this.text = joined.toString();
    }

    String text() {
        return text;
    }

    int count() {
        return starts.length;
    }

    List<Segment> all() {
        return segments;
    }

    Segment segment(int number) {
        return segments.get(number);
    }

    /** Where a segment begins in the text. */
    int start(int number) {
        return starts[number];
    }

    /** The last segment that begins at or before a place; empty segments hold no place. */
    int at(int place) {
        int number = starts.length - 1;
        while (starts[number] > place) {
            number--;
        }
        return number;
    }

    /** Nothing for each segment, to be filled. */
    StringBuilder[] empty() {
        StringBuilder[] out = new StringBuilder[starts.length];
        Arrays.setAll(out, i -> new StringBuilder());
        return out;
    }

    /** Gives every character of a stretch to the segment it stands in. */
    void copy(int from, int to, StringBuilder[] out) {
        int place = from;
        while (place < to) {
            int number = at(place);
            int stop = Math.min(to, end(number));
            out[number].append(text, place, stop);
            place = stop;
        }
    }

    private int end(int number) {
        return number + 1 < starts.length ? starts[number + 1] : text.length();
    }
}
