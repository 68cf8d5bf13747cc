package dev.postern.policy.detect.dataset;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of RFC 4180 row by row and strictly: a quote opens a value or is doubled inside a quoted one, and all rows
 * have as many values as the first. Lines end with CR LF or LF. Used once.
 */
final class CsvReader {
    private static final int LONGEST_VALUE = 1 << 16;
    private static final int MOST_COLUMNS = 1 << 12;
    private static final int END = -1;

    private final Reader in;
    private int next;
    private long line = 1;
    private long rowLine = 1;
    private int width;

    /** @param in buffered; an order mark before the first character is skipped */
    CsvReader(Reader in) throws IOException {
        this.in = in;
        this.next = in.read();
        if (next == '\uFEFF') {
            next = in.read();
        }
    }

    /** The line the latest row begins in, from 1. */
    long line() {
        return rowLine;
    }

    /** The line that was read last, from 1. */
    long reached() {
        return line;
    }

    /** The next row, or null after the last. */
    @Nullable
    List<String> row() throws IOException, UnusableTableException {
        if (next == END) {
            return null;
        }
        rowLine = line;
        List<String> row = new ArrayList<>();
        row.add(value(row.size()));
        while (next == ',') {
            if (row.size() == MOST_COLUMNS) {
                throw wrong(rowLine, "which has more than " + MOST_COLUMNS + " values; is a quote missing?");
            }
            take();
            row.add(value(row.size()));
        }
        endLine(row.size());
        if (width == 0) {
            width = row.size();
        }
        if (row.size() != width) {
            throw wrong(rowLine, "which has " + row.size() + " values where the first row has " + width + ".");
        }
        return row;
    }

    private String value(int index) throws IOException, UnusableTableException {
        if (next == '"') {
            return quoted(index);
        }
        StringBuilder value = new StringBuilder();
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            if (next == '"') {
                throw wrong(line, "value " + (index + 1) + ": a quote stands in a value without quotes around it.");
            }
            append(value, index);
        }
        return value.toString();
    }

    private String quoted(int index) throws IOException, UnusableTableException {
        long opened = line;
        StringBuilder value = new StringBuilder();
        take();
        while (true) {
            if (next == END) {
                throw wrong(opened, "value " + (index + 1) + ": the quote that opens here is never closed.");
            }
            if (next == '"') {
                take();
                if (next != '"') {
                    break;
                }
            }
            append(value, index);
        }
        if (next != ',' && next != '\n' && next != '\r' && next != END) {
            throw wrong(line, "value " + (index + 1) + ": something follows the closing quote.");
        }
        return value.toString();
    }

    private void append(StringBuilder value, int index) throws IOException, UnusableTableException {
        if (value.length() == LONGEST_VALUE) {
            throw wrong(
                    rowLine,
                    "value " + (index + 1) + " is longer than " + LONGEST_VALUE + " characters; is a quote missing?");
        }
        value.append((char) next);
        take();
    }

    private void endLine(int values) throws IOException, UnusableTableException {
        if (next == '\r') {
            take();
            if (next != '\n') {
                throw wrong(line, "value " + values + ": a carriage return stands alone; lines end with CR LF or LF.");
            }
        }
        if (next == '\n') {
            take();
        }
    }

    private void take() throws IOException {
        if (next == '\n') {
            line++;
        }
        next = in.read();
    }

    private static UnusableTableException wrong(long line, String message) {
        return new UnusableTableException(new TableProblem(line, "", message));
    }
}
