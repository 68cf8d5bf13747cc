package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import java.util.Arrays;
import java.util.IdentityHashMap;

/** One stretch of text that is written in another way, and the scan of the text that it stands for. Not thread-safe. */
final class Region {
    private static final int LOOK_AHEAD = 128;
    private static final int SPARE = 1 << 12;

    private final Unwrapping way;
    private final TextScanner inner;
    private final TextScanner outer;
    private final UnwrappingBudget budget;
    private final Discoveries discoveries = new Translation();
    private final Unwrapped unwrapped = this::put;
    private final StringBuilder gained = new StringBuilder();
    private final IdentityHashMap<Finding, Pending.Entry> open = new IdentityHashMap<>(1);
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int first;
    private int count;
    private int cursor;
    private boolean over;

    /** @param inner has seen what stands before the stretch, for its words */
    Region(Unwrapping way, TextScanner inner, TextScanner outer, UnwrappingBudget budget, int start) {
        this.way = way;
        this.inner = inner;
        this.outer = outer;
        this.budget = budget;
        this.cursor = start;
        this.first = inner.length();
    }

    /** Whether the same way of writing is read here already. */
    boolean covers(Unwrapping other, int place) {
        return way.getClass() == other.getClass() && place < cursor;
    }

    boolean isOver() {
        return over;
    }

    /** The first outer place that is still needed. */
    int cursor() {
        return cursor;
    }

    /** The first raw place of the outer text at which a finding may still begin. */
    int frontier() {
        if (over) {
            return Integer.MAX_VALUE;
        }
        int decided = inner.decided() - first;
        return decided < count ? starts[decided] : outer.text().rawStart(cursor);
    }

    /** Reads as far as the text has arrived. */
    void advance() {
        if (over) {
            return;
        }
        Window window = outer.window();
        while (!over && cursor < outer.text().end()) {
            window.open(cursor, LOOK_AHEAD);
            int before = count;
            int next = way.next(window, cursor, unwrapped);
            if (window.isStarved()) {
                requireUnchanged(before);
                break;
            }
            cursor = next == Unwrapping.OVER ? cursor : next;
            over = next == Unwrapping.OVER || way.isOver();
            if (gained.length() > SPARE) {
                give();
            }
        }
        over |= outer.text().isComplete();
        give();
        if (over) {
            inner.finish(discoveries);
            budget.look(inner.looks());
        }
    }

    private void requireUnchanged(int before) {
        if (count != before) {
            throw new IllegalStateException(way.getClass().getSimpleName() + " gave text before it had seen enough");
        }
    }

    private void give() {
        outer.arrive(cursor);
        String more = gained.toString();
        gained.setLength(0);
        inner.push(more, discoveries);
        inner.release(inner.decided());
        int past = inner.decided() - first;
        if (past > SPARE) {
            System.arraycopy(starts, past, starts, 0, count - past);
            System.arraycopy(ends, past, ends, 0, count - past);
            count -= past;
            first += past;
        }
    }

    private void put(char unit, int from, int to) {
        budget.spend();
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = outer.text().rawStart(from);
        ends[count++] = outer.text().rawEnd(to);
        gained.append(unit);
    }

    private Finding translate(Finding finding) {
        int from = Math.max(0, finding.start() - first);
        int last = Math.max(from, finding.end() - first - 1);
        return new Finding(
                finding.detector(),
                finding.type(),
                Math.min(starts[from], starts[last]),
                Math.max(ends[from], ends[last]),
                finding.likelihood(),
                true,
                finding.why() + " Written " + way.how() + ".");
    }

    /** Gives what is found inside to the scan outside. */
    private final class Translation implements Discoveries {
        @Override
        public void found(Finding finding) {
            if (way.accepts(finding)) {
                outer.pending().add(translate(finding));
            }
        }

        @Override
        public void opened(Finding opening) {
            if (way.accepts(opening)) {
                open.put(opening, outer.pending().addOpen(translate(opening)));
            }
        }

        @Override
        public void closed(Finding opening, int end) {
            Pending.Entry entry = open.remove(opening);
            if (entry != null) {
                outer.pending().close(entry, ends[end - first - 1]);
            }
        }
    }
}
