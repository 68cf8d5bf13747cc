package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a dataset of a table whose first row names its columns: CSV as in RFC 4180, read row by row and strictly. No value is
 * kept, and none is shown in a problem. Not thread-safe.
 */
public final class TableBuild {
    /** So many problems are told at once. */
    public static final int MOST_PROBLEMS = 20;

    private final List<Column> columns;
    private final long mostValues;
    private final DatasetBuilder builder;
    private final List<TableProblem> problems = new ArrayList<>();

    /**
     * @param name of the dataset, as policies call it
     * @param companyKey the key from which that of this dataset is made
     * @param columns those to take, 1 to 32 with different names
     * @param mostValues how many rows times columns there may be; building takes some 60 bytes of memory for each
     * @throws IllegalArgumentException where the columns are no such list
     */
    public TableBuild(String name, DataKey companyKey, List<Column> columns, long mostValues) {
        this.columns = List.copyOf(columns);
        this.mostValues = mostValues;
        this.builder = new DatasetBuilder(name, companyKey, columns);
    }

    /**
     * Takes the whole table, or as much of it as has few enough problems. Used once.
     *
     * @param table buffered; one that decodes bytes says so where they are no characters
     * @return everything that has to be mended, the first {@value #MOST_PROBLEMS}; empty where the dataset can be written
     */
    public List<TableProblem> read(Reader table) throws IOException {
        CsvReader rows = null;
        try {
            rows = new CsvReader(table);
            List<String> header = rows.row();
            if (header == null) {
                return List.of(new TableProblem(1, "", "the table is empty; its first row names the columns."));
            }
            int[] places = places(header);
            for (List<String> row = rows.row(); row != null && isWorthGoingOn(); row = rows.row()) {
                add(row, places, rows.line());
            }
        } catch (UnusableTableException e) {
            problems.add(e.problem());
        } catch (CharacterCodingException e) {
            long line = rows == null ? 1 : rows.reached();
            problems.add(new TableProblem(line, "", "or soon after it: the text is not valid UTF-8."));
        }
        if (problems.isEmpty() && builder.rows() == 0) {
            problems.add(new TableProblem(2, "", "no row has a value in these columns."));
        }
        return List.copyOf(problems);
    }

    /** Rows with a value. */
    public int rows() {
        return builder.rows();
    }

    /** Writes the dataset of a table without problems; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("A table with problems makes no dataset");
        }
        builder.write(out);
    }

    private boolean isWorthGoingOn() {
        return problems.size() < MOST_PROBLEMS;
    }

    private void add(List<String> row, int[] places, long line) throws UnusableTableException {
        List<String> values = new ArrayList<>();
        for (int place : places) {
            values.add(row.get(place));
        }
        try {
            builder.add(values);
        } catch (UnusableValueException e) {
            problems.add(new TableProblem(line, columns.get(e.column()).name(), "the value " + e.getMessage() + "."));
        }
        if ((long) builder.rows() * columns.size() > mostValues) {
            throw new UnusableTableException(new TableProblem(
                    line, "", "with it there are more than " + mostValues + " values in the columns to take."));
        }
    }

    private int[] places(List<String> header) throws UnusableTableException {
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
                throw new UnusableTableException(new TableProblem(
                        1,
                        "",
                        "the first row names " + (found.isEmpty() ? "no column " : "more than one column ") + wanted
                                + "."));
            }
            places[i] = found.getFirst();
        }
        return places;
    }
}
