package dev.postern.policy.detect.scan;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table a scan stands in: names of the columns as the header line has them (comma, semicolon, tab or vertical bar
 * between them), or the heading of a list. Knows only what stands before the place that is decided, so it is the same
 * however the text is cut. Costs a look at each line's end; columns are counted only when somebody asks.
 */
final class TableColumns {
    /** The longest line that is looked at, in UTF-16 units. A longer one ends the table. */
    static final int LONGEST_LINE = 1024;

    private static final String DELIMITERS = "\t|;,";
    private static final String NOT_IN_NAMES = "={}<>!?@$%^~`+:'\\[]";
    private static final PlainWords[] NONE = {};
    private static final int FIRST_CELL = 48;
    private static final int LONGEST_CELL = 40;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST_HEADING = 64;

    private final FoldedText text;
    private PlainWords[] header = NONE;
    /** What parts the columns; a colon for a list under a heading. */
    private char delimiter;

    private int lineStart;
    private int countedTo;
    private int column;
    private boolean quoted;

    TableColumns(FoldedText text) {
        this.text = text;
    }

    /** Where the text must be kept from, so that the line can still be read at its end. */
    int needed(int decided) {
        return decided - lineStart <= LONGEST_LINE ? lineStart : decided;
    }

    /** A line ends before the line break at {@code end}. */
    void endLine(int end) {
        int from = lineStart;
        lineStart = end + 1;
        countedTo = lineStart;
        column = 0;
        quoted = false;
        if (end - from > LONGEST_LINE) {
            header = NONE;
        } else if (header.length == 0 || !goesOn(from, end)) {
            readHeader(from, end);
        }
    }

    /** The name of the column that a place of the current line stands in, or null. */
    @Nullable
    PlainWords at(int place) {
        if (header.length == 0 || place < lineStart || place - lineStart > LONGEST_LINE) {
            return null;
        }
        if (delimiter == ':') {
            return header[0];
        }
        count(place);
        return column < header.length && header[column].length() > 1 ? header[column] : null;
    }

    private void count(int place) {
        if (place < countedTo) {
            countedTo = lineStart;
            column = 0;
            quoted = false;
        }
        for (; countedTo < place; countedTo++) {
            char unit = text.unit(countedTo);
            quoted ^= unit == '"';
            column += unit == delimiter && !quoted ? 1 : 0;
        }
    }

    /** Whether a line belongs to the table that is open. */
    private boolean goesOn(int from, int end) {
        for (int place = from; place < end; place++) {
            if (delimiter == ':' ? text.unit(place) > ' ' : text.unit(place) == delimiter) {
                return delimiter != ':' || end - from <= LONGEST_HEADING * 2;
            }
        }
        return false;
    }

    private void readHeader(int from, int end) {
        header = NONE;
        int last = end > from && text.unit(end - 1) == '\r' ? end - 1 : end;
        int first = firstDelimiter(from, Math.min(last, from + FIRST_CELL));
        if (first >= 0 && mayBeHeader(from, last, text.unit(first))) {
            delimiter = text.unit(first);
            header = cells(text.slice(from, last));
        } else if (last - from > 1 && last - from <= LONGEST_HEADING && text.unit(last - 1) == ':') {
            delimiter = ':';
            header = new PlainWords[] {PlainWords.of(text.slice(from, last - 1))};
        }
    }

    /** Quicker than taking the line apart: programs and sentences have signs that names of columns have not. */
    private boolean mayBeHeader(int from, int to, char parting) {
        if (text.unit(to - 1) == ';' || text.unit(to - 1) == '.') {
            return false;
        }
        for (int place = from; place < to; place++) {
            char unit = text.unit(place);
            boolean foreign = NOT_IN_NAMES.indexOf(unit) >= 0 || (unit == ';' && parting != ';');
            if (unit < 0x80 && unit != '"' && foreign) {
                return false;
            }
        }
        return true;
    }

    private int firstDelimiter(int from, int to) {
        for (int place = from; place < to; place++) {
            if (DELIMITERS.indexOf(text.unit(place)) >= 0) {
                return place;
            }
        }
        return -1;
    }

    /** The names in a header line; none where it is no header. */
    private PlainWords[] cells(String line) {
        String[] cells = line.split(delimiter == '|' ? "\\|" : String.valueOf(delimiter), -1);
        int named = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = bare(cells[i]);
            if (!cells[i].isEmpty() && !isName(cells[i])) {
                return NONE;
            }
            named += cells[i].isEmpty() ? 0 : 1;
        }
        boolean spoken = delimiter == ',' && named == 2 && line.contains(", ");
        return named < 2 || spoken ? NONE : Stream.of(cells).map(PlainWords::of).toArray(PlainWords[]::new);
    }

    private static String bare(String cell) {
        String trimmed = cell.trim();
        boolean quoted = trimmed.length() > 1 && trimmed.charAt(0) == '"' && trimmed.endsWith("\"");
        return quoted ? trimmed.substring(1, trimmed.length() - 1) : trimmed;
    }

    private static boolean isName(String cell) {
        boolean brief = cell.length() <= LONGEST_CELL
                && cell.chars().filter(c -> c == ' ').count() < MOST_WORDS;
        boolean closed = (cell.indexOf('(') < 0) == (cell.indexOf(')') < 0);
        return brief
                && closed
                && Character.isLetter(cell.codePointAt(0))
                && Arrays.stream(cell.split("[._-]")).allMatch(TableColumns::isPlain);
    }

    private static boolean isPlain(String part) {
        return part.chars().allMatch(c -> Character.isLetterOrDigit(c) || " ()/#&*".indexOf(c) >= 0);
    }
}
