package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.KeyedHash;
import dev.postern.policy.detect.keyed.QuickFilter;
import dev.postern.policy.detect.keyed.SipHash;

/** What is known of one column: a hash for each row and a filter over its values. Immutable and thread-safe. */
final class ColumnHashes {
    private final Column column;
    private final long sizes;
    private final QuickFilter filter;
    private final SipHash quick;
    private final KeyedHash hash;
    private final long[] rows;

    /**
     * @param key of the dataset
     * @param sizes which sizes values have, one bit each, see {@link ValueReader#size}
     * @param filter over the quick hashes of values and of their beginnings
     * @param rows hashes of the values, row by row; kept, not copied
     */
    ColumnHashes(Column column, DataKey key, long sizes, QuickFilter filter, long[] rows) {
        this.column = column;
        this.sizes = sizes;
        this.filter = filter;
        this.quick = quick(key, column);
        this.hash = hash(key, column);
        this.rows = rows;
    }

    Column column() {
        return column;
    }

    long sizes() {
        return sizes;
    }

    QuickFilter filter() {
        return filter;
    }

    SipHash quick() {
        return quick;
    }

    KeyedHash hash() {
        return hash;
    }

    long[] rows() {
        return rows;
    }

    /** The quick hash of a column. */
    static SipHash quick(DataKey key, Column column) {
        return key.quickHash("filter " + column.name());
    }

    /** The strong hash of a column. */
    static KeyedHash hash(DataKey key, Column column) {
        return key.hash("value " + column.name());
    }
}
