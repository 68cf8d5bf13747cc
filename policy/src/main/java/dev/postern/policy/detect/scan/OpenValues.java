package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The values of one scan whose end is not known yet, see {@link Tail}. Not thread-safe. */
final class OpenValues {
    private final FoldedText text;
    private final Window window;
    private final Pending pending;
    private final List<Open> values = new ArrayList<>(0);

    OpenValues(FoldedText text, Window window, Pending pending) {
        this.text = text;
        this.window = window;
        this.pending = pending;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** A value begins that is certain up to {@code end}; its tail tells the rest. */
    void add(Finding opening, int end, Tail tail) {
        values.add(new Open(opening, end, tail, pending.addOpen(opening)));
    }

    /** Whether a value that ends like this and is no surer is only part of an open one. */
    boolean goOn(Tail tail, Likelihood likelihood) {
        return values.stream()
                .anyMatch(value ->
                        tail.equals(value.tail) && value.opening.likelihood().compareTo(likelihood) >= 0);
    }

    /** Looks whether values end at a place; false where that takes more of the text. */
    boolean close(int place) {
        for (Iterator<Open> all = values.iterator(); all.hasNext(); ) {
            Open value = all.next();
            if (place < value.end) {
                continue;
            }
            window.open(place, Window.REACH);
            int end = value.tail.endAt(window, place);
            if (window.isStarved()) {
                return false;
            }
            if (end != Tail.GOES_ON) {
                all.remove();
                pending.close(value.entry, text.rawEnd(end));
            }
        }
        return true;
    }

    /** The text is over, and with it every open value. */
    void closeAll() {
        values.forEach(value -> pending.close(value.entry, text.rawLength()));
        values.clear();
    }

    /** A value, and the first place at which it may end. */
    private record Open(Finding opening, int end, Tail tail, Pending.Entry entry) {}
}
