package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.KeyedHash;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a dataset by the hash of one column. Hashes are spread evenly, so a directory over their first bits leads to
 * a few neighbours. Immutable and thread-safe.
 */
final class RowIndex {
    private static final int EACH = 8;
    private static final int NOWHERE = -1;

    private final long[] sorted;
    private final int @Nullable [] rows;
    private final int[] directory;
    private final int shift;

    private RowIndex(long[] sorted, int @Nullable [] rows) {
        this.sorted = sorted;
        this.rows = rows;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, sorted.length / EACH));
        this.shift = Long.SIZE - bits;
        this.directory = new int[(1 << bits) + 1];
        int place = 0;
        for (int bucket = 0; bucket < directory.length; bucket++) {
            while (place < sorted.length && sorted[place] >>> shift < bucket) {
                place++;
            }
            directory[bucket] = place;
        }
    }

    /** An index over hashes that are in order, as unsigned numbers. */
    static RowIndex ofSorted(long[] hashes) {
        return new RowIndex(hashes, null);
    }

    /** An index over hashes in any order. */
    static RowIndex of(long[] hashes) {
        int[] rows = order(hashes);
        long[] sorted = new long[rows.length];
        Arrays.setAll(sorted, i -> hashes[rows[i]]);
        return new RowIndex(sorted, rows);
    }

    /** The row numbers in the order of their hashes, as unsigned numbers. */
    static int[] order(long[] hashes) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(hashes.length);
        long rowMask = (1L << bits) - 1;
        long[] packed = new long[hashes.length];
        Arrays.setAll(packed, row -> ((hashes[row] & ~rowMask) | row) ^ Long.MIN_VALUE);
        Arrays.sort(packed);
        int[] order = new int[packed.length];
        for (int i = 0; i < order.length; i++) {
            int row = (int) (packed[i] & rowMask);
            int at = i;
            while (at > 0 && Long.compareUnsigned(hashes[order[at - 1]], hashes[row]) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
        }
        return order;
    }

    /** The first place in the index with this hash, or -1. */
    int first(long hash) {
        int bucket = (int) (hash >>> shift);
        for (int place = directory[bucket]; place < directory[bucket + 1]; place++) {
            if (sorted[place] == hash) {
                return place;
            }
        }
        return NOWHERE;
    }

    /** Whether a place of the index exists and has this hash. */
    boolean isAt(int place, long hash) {
        return place < sorted.length && sorted[place] == hash;
    }

    /** The row at a place of the index. */
    int row(int place) {
        return rows == null ? place : rows[place];
    }

    /** In how many rows the most frequent value stands. */
    int mostFrequent() {
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            most = sorted[i] == KeyedHash.NONE ? most : Math.max(most, run);
        }
        return most;
    }
}
