package dev.postern.bench.measure;

import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Counts what happens while a scenario runs. Belongs to one event loop; {@link #counted()} copies it out.
 *
 * <p>Times are kept to three digits, up to ten minutes.
 */
public final class Tally {
    private static final long LONGEST = 600_000_000_000L;
    private static final int DIGITS = 3;

    private final Histogram whole = new Histogram(LONGEST, DIGITS);
    private final Histogram firstToken = new Histogram(LONGEST, DIGITS);
    private final Histogram gaps = new Histogram(LONGEST, DIGITS);
    private final SortedMap<String, Long> failures = new TreeMap<>();
    private long completed;
    private long events;

    /** Forgets everything: the warm-up is over. */
    public void restart() {
        whole.reset();
        firstToken.reset();
        gaps.reset();
        failures.clear();
        completed = 0;
        events = 0;
    }

    /** An exchange ended as it should. */
    public void completed(long nanos) {
        completed++;
        whole.recordValue(bounded(nanos));
    }

    /** The first text of an answer came. */
    public void firstToken(long nanos) {
        firstToken.recordValue(bounded(nanos));
    }

    /** Text came, so long after the text before it. */
    public void gap(long nanos) {
        gaps.recordValue(bounded(nanos));
    }

    /** An event came, whatever is in it. */
    public void event() {
        events++;
    }

    /** An exchange failed. */
    public void failed(String kind) {
        failures.merge(kind, 1L, Long::sum);
    }

    public Counted counted() {
        return new Counted(
                completed,
                events,
                Distribution.of(whole),
                Distribution.of(firstToken),
                Distribution.of(gaps),
                new TreeMap<>(failures));
    }

    private static long bounded(long nanos) {
        return Math.clamp(nanos, 1, LONGEST);
    }

    /**
     * What was counted.
     *
     * @param completed exchanges that ended as they should, with the right text
     * @param events events of all streams
     * @param whole from the request, or the time it was due, to the last byte of the answer
     * @param firstToken likewise to the first text
     * @param gaps between two texts of one stream
     * @param failures how many of each kind
     */
    public record Counted(
            long completed,
            long events,
            Distribution whole,
            Distribution firstToken,
            Distribution gaps,
            SortedMap<String, Long> failures) {}
}
