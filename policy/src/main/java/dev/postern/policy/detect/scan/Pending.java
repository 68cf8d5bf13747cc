package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Findings of one text on their way out, in order: one that was found in an unwrapped text waits until nothing before it
 * can be found any more, and is dropped where the same type was found there in the text as it stands. Not thread-safe.
 */
final class Pending {
    /** A finding that waits. */
    static final class Entry {
        private final Finding finding;
        private final boolean open;
        private int closedAt = NOT_CLOSED;

        private Entry(Finding finding, boolean open) {
            this.finding = finding;
            this.open = open;
        }
    }

    private static final int NOT_CLOSED = -1;
    private static final Comparator<Entry> IN_ORDER = Comparator.comparing(
            entry -> entry.finding,
            Finding.IN_ORDER.thenComparing(Finding::hidden).thenComparing(Finding::why));

    private final List<Entry> waiting = new ArrayList<>();
    private final List<Entry> gone = new ArrayList<>();

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void add(Finding finding) {
        waiting.add(new Entry(finding, false));
    }

    /** A finding whose end is not known yet. */
    Entry addOpen(Finding opening) {
        Entry entry = new Entry(opening, true);
        waiting.add(entry);
        return entry;
    }

    /** The end of an open finding is known; whoever has got it is told when {@link #release} is called next. */
    void close(Entry entry, int end) {
        entry.closedAt = end;
    }

    /** Gives what begins before a place, and what ends of that given earlier. */
    void release(int frontier, Discoveries discoveries) {
        if (waiting.size() > 1) {
            waiting.sort(IN_ORDER);
        }
        int given = 0;
        while (given < waiting.size() && waiting.get(given).finding.start() < frontier) {
            Entry entry = waiting.get(given++);
            tellEnds(entry.finding.start(), discoveries);
            if (!entry.finding.hidden() || !isSaid(entry.finding, given)) {
                give(entry, discoveries);
            }
        }
        waiting.subList(0, given).clear();
        tellEnds(frontier, discoveries);
    }

    private void give(Entry entry, Discoveries discoveries) {
        Finding finding = entry.finding;
        gone.add(entry);
        if (entry.open) {
            discoveries.opened(finding);
        } else {
            discoveries.found(finding);
        }
    }

    /** Whether a finding that begins no later says the same; of those that begin here it has to stand in the text as it is. */
    private boolean isSaid(Finding finding, int next) {
        if (gone.stream().anyMatch(other -> says(other, finding))) {
            return true;
        }
        for (int i = next; i < waiting.size(); i++) {
            Entry other = waiting.get(i);
            if (other.finding.start() > finding.start()) {
                return false;
            }
            if (!other.finding.hidden() && says(other, finding)) {
                return true;
            }
        }
        return false;
    }

    /** Tells which open values end up to a place, and forgets what ended. */
    private void tellEnds(int place, Discoveries discoveries) {
        if (gone.isEmpty()) {
            return;
        }
        for (Entry entry : gone) {
            if (entry.open && end(entry) <= place) {
                discoveries.closed(entry.finding, entry.closedAt);
            }
        }
        gone.removeIf(entry -> end(entry) <= place);
    }

    /** Where a value ends as far as that is known. */
    private static int end(Entry entry) {
        if (!entry.open) {
            return entry.finding.end();
        }
        return entry.closedAt == NOT_CLOSED ? Integer.MAX_VALUE : entry.closedAt;
    }

    /** Whether a finding that begins no later covers another one of the same kind and is at least as likely. */
    private static boolean says(Entry other, Finding finding) {
        Finding before = other.finding;
        return finding.end() <= end(other)
                && before.detector().equals(finding.detector())
                && before.likelihood().compareTo(finding.likelihood()) >= 0;
    }
}
