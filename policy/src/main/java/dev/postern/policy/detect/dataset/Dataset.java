package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.QuickFilter;
import dev.postern.policy.detect.keyed.SealedReader;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A dataset of the company's own, ready to be looked for. Immutable and thread-safe. */
public final class Dataset {
    private final String name;
    private final String seal;
    private final int rows;
    private final List<ColumnHashes> columns;

    private Dataset(String name, String seal, int rows, List<ColumnHashes> columns) {
        this.name = name;
        this.seal = seal;
        this.rows = rows;
        this.columns = List.copyOf(columns);
    }

    /**
     * Reads what a {@link DatasetBuilder} wrote. Buffering the stream is the caller's business.
     *
     * @param companyKey the key it was built with
     * @throws UnusableDataException where it cannot be put to work
     */
    public static Dataset read(InputStream in, DataKey companyKey) throws IOException, UnusableDataException {
        SealedReader reader = new SealedReader(DatasetFile.FORMAT, companyKey, in);
        ByteBuffer head = reader.head();
        int rows = head.getInt();
        int count = head.get();
        List<ColumnHashes> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Column column = new Column(text(head, head.get()), kind(text(head, head.get())));
            long sizes = head.getLong();
            QuickFilter filter = new QuickFilter(reader.numbers(head.getInt()));
            columns.add(new ColumnHashes(column, reader.key(), sizes, filter, reader.numbers(rows)));
        }
        return new Dataset(reader.name(), reader.finish(), rows, columns);
    }

    public String name() {
        return name;
    }

    /** Tells this content from any other under the same name and key, in 16 hexadecimal digits. */
    public String seal() {
        return seal;
    }

    public int rows() {
        return rows;
    }

    public List<Column> columns() {
        return columns.stream().map(ColumnHashes::column).toList();
    }

    Optional<ColumnHashes> column(String wanted) {
        return columns.stream()
                .filter(column -> column.column().name().equals(wanted))
                .findFirst();
    }

    /** The rows by the values of one of the columns. */
    RowIndex index(ColumnHashes column) {
        return column.column().equals(columns.getFirst().column())
                ? RowIndex.ofSorted(column.rows())
                : RowIndex.of(column.rows());
    }

    private static ValueKind kind(String word) throws UnusableDataException {
        return ValueKind.of(word)
                .orElseThrow(() -> new UnusableDataException(
                        "This dataset has a column of a kind that this version does not know; build it again."));
    }

    private static String text(ByteBuffer head, int length) {
        byte[] bytes = new byte[length];
        head.get(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
