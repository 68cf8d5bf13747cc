package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.scan.Window;
import java.util.List;

/** Reads values of one kind, in a data file and in a text. Immutable and thread-safe. */
interface ValueReader {
    /** The longest value, in UTF-16 units as it is written. */
    int LONGEST = 120;

    /** The largest {@link #size}. */
    int LARGEST = 63;

    /** What a value may mean, in normal form. */
    List<String> readings(String value);

    /** How large a value in normal form is, in what the kind counts, from 1 to {@link #LARGEST}; 0 where it is too large. */
    int size(String reading);

    /** Beginnings of a value that are known too, so that reading a text stops early where nothing goes on like that. */
    List<String> beginnings(String reading);

    /**
     * Offers the search everything that begins at {@code start} and may be a value.
     *
     * @param ceiling nothing at or beyond this place may be looked at
     */
    void read(Window text, int start, int ceiling, ColumnSearch search);
}
