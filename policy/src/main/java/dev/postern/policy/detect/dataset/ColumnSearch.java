package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.LongList;
import dev.postern.policy.detect.keyed.SipHash;
import dev.postern.policy.detect.scan.Window;

/** Looks for values of one column in a text and keeps the hashes of what may be some. Not thread-safe. */
final class ColumnSearch {
    private final ColumnHashes column;
    private final LongList ends = new LongList();
    private final LongList hashes = new LongList();

    ColumnSearch(ColumnHashes column) {
        this.column = column;
    }

    SipHash.Run begin() {
        return column.quick().begin();
    }

    /** Whether some value or some beginning has this quick hash; errs on the side of yes. */
    boolean mayHold(long quickHash) {
        return column.filter().mayHold(quickHash);
    }

    boolean hasSize(int size) {
        return size <= ValueReader.LARGEST && (column.sizes() >>> size & 1) != 0;
    }

    boolean hasSizeAbove(int size) {
        return size < ValueReader.LARGEST && column.sizes() >>> (size + 1) != 0;
    }

    /** Takes note of a stretch that may be a value. */
    void offer(Window text, int start, int end) {
        for (String reading : column.column().kind().readings(text.slice(start, end))) {
            if (mayHold(column.quick().of(reading))) {
                ends.add(end);
                hashes.add(column.hash().of(reading));
            }
        }
    }

    int found() {
        return hashes.size();
    }

    int end(int index) {
        return (int) ends.get(index);
    }

    long hash(int index) {
        return hashes.get(index);
    }

    boolean holds(long hash) {
        return hashes.contains(hash);
    }
}
