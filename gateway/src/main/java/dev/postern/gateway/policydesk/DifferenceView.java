package dev.postern.gateway.policydesk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one document becomes another, line by line; where lines change, those that go stand before those that come.
 *
 * @param lines every line of both, in order
 * @param added how many lines are new
 * @param removed how many lines are gone
 */
public record DifferenceView(List<Line> lines, int added, int removed) {

    /**
     * A line of one of the documents or of both.
     *
     * @param kind {@code same}, {@code added} or {@code removed}
     * @param before its number in the old document, null where it is not there
     * @param after its number in the new document, likewise
     */
    public record Line(
            String kind, @Nullable Integer before, @Nullable Integer after, String text) {}

    static DifferenceView between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> young = after.lines().toList();
        List<Line> lines = new ArrayList<>();
        int added = 0;
        int removed = 0;
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
            int gone = delta.getSource().getPosition();
            int come = delta.getTarget().getPosition();
            same(lines, old, at, gone, come - gone);
            for (String line : delta.getSource().getLines()) {
                lines.add(new Line("removed", ++gone, null, line));
                removed++;
            }
            for (String line : delta.getTarget().getLines()) {
                lines.add(new Line("added", null, ++come, line));
                added++;
            }
            at = gone;
        }
        same(lines, old, at, old.size(), young.size() - old.size());
        return new DifferenceView(List.copyOf(lines), added, removed);
    }

    private static void same(List<Line> lines, List<String> old, int from, int to, int shift) {
        for (int i = from; i < to; i++) {
            lines.add(new Line("same", i + 1, i + 1 + shift, old.get(i)));
        }
    }
}
