package dev.postern.policy.detect.scan;

import org.jspecify.annotations.Nullable;

/**
 * What stands before a value, made ready for looking up words. Made once for each place, whoever asks. Belongs to one
 * {@link Window}; not thread-safe.
 */
public final class Surroundings {
    /** How many UTF-16 units before a value are looked at. */
    public static final int BEFORE = 64;

    private final Window text;
    private final TableColumns columns;
    private final PlainWords before = new PlainWords(2 * BEFORE);
    private int madeFor = Window.END;

    Surroundings(Window window, FoldedText text) {
        this.text = window;
        this.columns = new TableColumns(text);
    }

    TableColumns columns() {
        return columns;
    }

    /** The words in the {@value #BEFORE} units before a place; the same object every time. */
    public PlainWords before(int place) {
        if (place != madeFor) {
            int from = beginning(place);
            before.clear();
            read(before, from, place);
            boolean whole = place - from == BEFORE || from == 0;
            madeFor = whole ? place : Window.END;
        }
        return before;
    }

    /** The words in up to {@code most} units from a place on. What is looked at is held back in a stream. */
    public PlainWords after(int place, int most) {
        int to = place;
        while (to < place + most && text.at(to) != Window.END) {
            to++;
        }
        PlainWords after = new PlainWords(2 * most);
        read(after, place, to);
        return after;
    }

    /** The words of the name of the column a place stands in, or null where it stands in no table. */
    public @Nullable PlainWords column(int place) {
        return columns.at(place);
    }

    /** The farthest place before a place that may be looked at. */
    private int beginning(int place) {
        int from = place - BEFORE;
        while (from < place && text.at(from) == Window.END) {
            from++;
        }
        return from;
    }

    private void read(PlainWords words, int from, int to) {
        int last = ' ';
        for (int place = from; place < to; place++) {
            int unit = text.at(place);
            words.add((char) unit, (char) last);
            last = unit;
        }
        words.close();
    }
}
