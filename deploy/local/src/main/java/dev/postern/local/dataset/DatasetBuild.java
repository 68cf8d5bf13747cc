package dev.postern.local.dataset;

import dev.postern.policy.detect.dataset.Column;
import dev.postern.policy.detect.dataset.DatasetBuilder;
import dev.postern.policy.detect.dataset.UnusableValueException;
import dev.postern.policy.detect.keyed.DataKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds a dataset of a table whose first row names its columns. */
final class DatasetBuild {
    private static final int MOST_PROBLEMS = 20;

    private final List<Column> columns;
    private final DatasetBuilder builder;
    private final List<String> problems = new ArrayList<>();

    DatasetBuild(String name, DataKey key, List<Column> columns) throws WrongInputException {
        this.columns = columns;
        try {
            this.builder = new DatasetBuilder(name, key, columns);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(String.valueOf(e.getMessage()));
        }
    }

    /** Takes the whole table; an error names line and column, never a value. */
    void read(Reader table) throws IOException, WrongInputException {
        CsvReader rows = new CsvReader(table);
        @Nullable List<String> header = rows.row();
        if (header == null) {
            throw new WrongInputException("line 1, the table is empty; its first row names the columns.");
        }
        int[] places = places(header);
        for (List<String> row = rows.row(); row != null; row = rows.row()) {
            add(row, places, rows.line());
        }
        if (!problems.isEmpty()) {
            throw new WrongInputException(String.join("\n", problems));
        }
        if (builder.rows() == 0) {
            throw new WrongInputException("line 2, no row has a value in these columns.");
        }
    }

    void write(OutputStream out) throws IOException {
        builder.write(out);
    }

    /** What was built, for a sentence. */
    String summary() {
        return builder.rows() + " rows, columns "
                + columns.stream()
                        .map(column -> column.name() + " (" + column.kind().word() + ")")
                        .collect(Collectors.joining(", "));
    }

    private void add(List<String> row, int[] places, long line) throws WrongInputException {
        List<String> values = new ArrayList<>();
        for (int place : places) {
            values.add(row.get(place));
        }
        try {
            builder.add(values);
        } catch (UnusableValueException e) {
            problems.add("line " + line + ", column " + columns.get(e.column()).name() + ": the value " + e.getMessage()
                    + ".");
        }
        if (problems.size() == MOST_PROBLEMS) {
            problems.add("More may follow; mend these first.");
            throw new WrongInputException(String.join("\n", problems));
        }
    }

    private int[] places(List<String> header) throws WrongInputException {
        int[] places = new int[columns.size()];
        for (int i = 0; i < places.length; i++) {
            String wanted = columns.get(i).name();
            List<Integer> found = new ArrayList<>();
            for (int place = 0; place < header.size(); place++) {
                if (header.get(place).strip().equalsIgnoreCase(wanted)) {
                    found.add(place);
                }
            }
            if (found.size() != 1) {
                throw new WrongInputException("line 1, the first row names "
                        + (found.isEmpty() ? "no column " : "more than one column ") + wanted + ".");
            }
            places[i] = found.getFirst();
        }
        return places;
    }
}
