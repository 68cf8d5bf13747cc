package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.scan.CharacterClass;
import dev.postern.policy.detect.scan.Window;

/** The text around a primary value. A word at the edge that can be seen in part only is left out. */
final class Surroundings {
    private final Window text;
    private final int start;
    private final int end;
    private final int first;
    private final int stop;

    /** @param end one past the last unit of the primary value */
    Surroundings(Window text, int start, int end, DatasetRule rule) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.first = start - rule.before();
        this.stop = Math.min(start + rule.within() + 1, start + Window.REACH);
    }

    /** Values of a column near the primary value. */
    ColumnSearch search(ColumnHashes column) {
        ColumnSearch search = new ColumnSearch(column);
        ValueReader reader = column.column().kind().reader();
        for (int place = Math.max(0, first); place < start; place++) {
            if (beginsWord(place)) {
                reader.read(text, place, start + 1, search);
            }
        }
        for (int place = end; place < stop; place++) {
            if (text.at(place) == Window.END) {
                break;
            }
            if (beginsWord(place)) {
                reader.read(text, place, stop, search);
            }
        }
        return search;
    }

    private boolean beginsWord(int place) {
        boolean edgeIsSeen = place == 0 || place > start - Window.LOOK_BACK;
        int codePoint = text.codePointAt(place);
        return edgeIsSeen
                && CharacterClass.isWord(codePoint)
                && (!text.isInsideWord(place) || CharacterClass.isUnspaced(codePoint));
    }
}
