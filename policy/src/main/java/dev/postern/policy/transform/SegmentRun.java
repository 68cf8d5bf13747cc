package dev.postern.policy.transform;

import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Segments that follow each other directly, seen as one text. Used once. */
final class SegmentRun {
    private final List<Segment> segments;
    private final int[] starts;
    private final String text;

    /** @param segments at least one */
    SegmentRun(List<Segment> segments) {
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

    /** Shows the text to somebody who only looks at it. */
    void show(Consumer<String> watcher) {
        watcher.accept(text);
    }

    /** Adds what was decided to {@code rulings} and every segment as it may go on to {@code texts}. */
    void judge(MatcherTable matchers, Judge judge, List<Ruling> rulings, List<SensitiveText> texts) {
        List<Finding> findings = findings(matchers);
        if (findings.isEmpty()) {
            segments.forEach(segment -> texts.add(segment.text()));
            return;
        }
        StringBuilder[] out = new StringBuilder[starts.length];
        Arrays.setAll(out, i -> new StringBuilder());
        Redaction redaction = new Redaction(new SegmentSink(out));
        for (Finding finding : findings) {
            int at = segmentAt(finding.start());
            Segment segment = segments.get(at);
            @Nullable Judgement judgement = judge.judge(finding, segment.role());
            if (judgement != null && redaction.apply(finding, judgement)) {
                rulings.add(Rulings.of(finding, judgement, segment.path(), starts[at]));
            }
        }
        redaction.keepUntil(text.length());
        for (StringBuilder part : out) {
            texts.add(SensitiveText.of(part.toString()));
        }
    }

    /** What is found in the whole and in every segment alone: a neighbour may hide a value as well as complete it. */
    private List<Finding> findings(MatcherTable matchers) {
        List<Finding> whole = TextScanner.scan(matchers, text);
        if (starts.length == 1) {
            return whole;
        }
        Set<Finding> all = new LinkedHashSet<>(whole);
        for (int i = 0; i < starts.length; i++) {
            int start = starts[i];
            for (Finding finding :
                    TextScanner.scan(matchers, segments.get(i).text().reveal())) {
                all.add(finding.movedBy(start));
            }
        }
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Finding.IN_ORDER);
        return sorted;
    }

    /** The last segment that begins at or before a place; empty segments hold no place. */
    private int segmentAt(int position) {
        int at = starts.length - 1;
        while (starts[at] > position) {
            at--;
        }
        return at;
    }

    private int endOf(int segment) {
        return segment + 1 < starts.length ? starts[segment + 1] : text.length();
    }

    /** Gives every kept character and every label to the segment it stands in. */
    private final class SegmentSink implements Redaction.Sink {
        private final StringBuilder[] out;

        SegmentSink(StringBuilder[] out) {
            this.out = out;
        }

        @Override
        public void keep(int from, int to) {
            int place = from;
            while (place < to) {
                int segment = segmentAt(place);
                int stop = Math.min(to, endOf(segment));
                out[segment].append(text, place, stop);
                place = stop;
            }
        }

        @Override
        public void mask(int at, String label) {
            out[segmentAt(at)].append(label);
        }
    }
}
