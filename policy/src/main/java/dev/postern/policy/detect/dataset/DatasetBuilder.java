package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.KeyedHash;
import dev.postern.policy.detect.keyed.LongList;
import dev.postern.policy.detect.keyed.QuickFilter;
import dev.postern.policy.detect.keyed.SealedWriter;
import dev.postern.policy.detect.keyed.SipHash;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Builds a dataset from rows, value by value into hashes: no value is kept. Costs eight bytes for each value and for each
 * beginning of one while it builds. Not thread-safe.
 */
public final class DatasetBuilder {
    private final String name;
    private final DataKey key;
    private final List<Building> columns;
    private int rows;

    /**
     * @param name of the dataset, as policies call it
     * @param companyKey the key from which that of this dataset is made
     * @param columns 1 to 32 with different names
     */
    public DatasetBuilder(String name, DataKey companyKey, List<Column> columns) {
        if (columns.isEmpty()
                || columns.size() > DatasetFile.MOST_COLUMNS
                || columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException(
                    "A dataset has 1 to " + DatasetFile.MOST_COLUMNS + " columns, each with a name of its own.");
        }
        this.name = name;
        this.key = DatasetFile.FORMAT.keyOf(companyKey, name);
        this.columns = columns.stream().map(column -> new Building(column, key)).toList();
    }

    /**
     * Adds a row; blank values are left out.
     *
     * @param values one for each column
     * @throws UnusableValueException where one cannot be held; nothing of the row was added
     */
    public void add(List<String> values) throws UnusableValueException {
        String[] readings = new String[columns.size()];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = values.get(i).isBlank() ? "" : reading(i, values.get(i));
        }
        if (Arrays.stream(readings).allMatch(String::isEmpty)) {
            return;
        }
        for (int i = 0; i < readings.length; i++) {
            columns.get(i).add(readings[i]);
        }
        rows++;
    }

    /** Rows so far. */
    public int rows() {
        return rows;
    }

    /** Writes the dataset; the stream stays open. Rows stand in the order of the first column's hashes. */
    public void write(OutputStream out) throws IOException {
        int[] order = RowIndex.order(columns.getFirst().hashes.toArray());
        List<QuickFilter> filters = columns.stream().map(Building::filter).toList();
        SealedWriter writer = new SealedWriter(DatasetFile.FORMAT, name, key, head(filters), out);
        for (int i = 0; i < columns.size(); i++) {
            LongList hashes = columns.get(i).hashes;
            writer.write(filters.get(i).words());
            writer.write(Arrays.stream(order).mapToLong(hashes::get).toArray());
        }
        writer.finish();
    }

    private byte[] head(List<QuickFilter> filters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(bytes);
        head.writeInt(rows);
        head.writeByte(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Building building = columns.get(i);
            write(head, building.column.name());
            write(head, building.column.kind().word());
            head.writeLong(building.sizes);
            head.writeInt(filters.get(i).words().length);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream head, String word) throws IOException {
        head.writeByte(word.length());
        head.write(word.getBytes(StandardCharsets.US_ASCII));
    }

    private String reading(int index, String value) throws UnusableValueException {
        Building building = columns.get(index);
        ValueKind kind = building.column.kind();
        List<String> readings = kind.readings(value);
        if (value.strip().length() > ValueReader.LONGEST) {
            throw new UnusableValueException(index, "has more than " + ValueReader.LONGEST + " characters");
        }
        if (readings.isEmpty()) {
            throw new UnusableValueException(index, "is no value of the kind " + kind.word());
        }
        if (readings.size() > 1) {
            throw new UnusableValueException(index, "is a day that can be read in two ways; write year-month-day");
        }
        if (kind.reader().size(readings.getFirst()) == 0) {
            throw new UnusableValueException(
                    index,
                    kind == ValueKind.TEXT
                            ? "has more than five words"
                            : "has more than " + ValueReader.LARGEST + " letters and digits");
        }
        return readings.getFirst();
    }

    /** A column that grows. */
    private static final class Building {
        private final Column column;
        private final KeyedHash hash;
        private final SipHash quick;
        private final LongList hashes = new LongList();
        private final LongList known = new LongList();
        private long sizes;

        Building(Column column, DataKey key) {
            this.column = column;
            this.hash = ColumnHashes.hash(key, column);
            this.quick = ColumnHashes.quick(key, column);
        }

        void add(String reading) {
            if (reading.isEmpty()) {
                hashes.add(KeyedHash.NONE);
                return;
            }
            ValueReader reader = column.kind().reader();
            hashes.add(hash.of(reading));
            known.add(quick.of(reading));
            reader.beginnings(reading).forEach(beginning -> known.add(quick.of(beginning)));
            sizes |= 1L << reader.size(reading);
        }

        QuickFilter filter() {
            long[] hashes = known.toArray();
            Arrays.sort(hashes);
            QuickFilter filter = QuickFilter.sizedFor(hashes.length - same(hashes));
            for (long each : hashes) {
                filter.add(each);
            }
            return filter;
        }

        private static int same(long[] sorted) {
            int same = 0;
            for (int i = 1; i < sorted.length; i++) {
                same += sorted[i] == sorted[i - 1] ? 1 : 0;
            }
            return same;
        }
    }
}
