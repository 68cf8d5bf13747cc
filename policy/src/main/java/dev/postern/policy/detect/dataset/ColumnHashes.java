package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.KeyedHash;
import dev.postern.policy.detect.keyed.QuickFilter;
import dev.postern.policy.detect.keyed.SipHash;

/**
 * What is known of one column: a hash for each row and a filter over its values. Immutable and thread-safe.
 *
 * @param sizes which sizes values have, one bit each, see {@link ValueReader#size}
 * @param quick hashes what the filter is asked about
 * @param rows hashes of the values, row by row
 */
record ColumnHashes(Column column, long sizes, QuickFilter filter, SipHash quick, KeyedHash hash, long[] rows) {

    /** The quick hash of a column. */
    static SipHash quick(DataKey key, Column column) {
        return key.quickHash("filter " + column.name());
    }

    /** The strong hash of a column. */
    static KeyedHash hash(DataKey key, Column column) {
        return key.hash("value " + column.name());
    }
}
