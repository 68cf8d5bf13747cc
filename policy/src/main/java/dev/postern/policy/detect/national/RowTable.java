package dev.postern.policy.detect.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows by the lengths of their groups: an open hash table, so that a look-up needs no object. */
final class RowTable {
    private static final int SLOTS = 0x1000;
    private static final Row[] NONE = {};

    private final long[] keys = new long[SLOTS];
    private final Row[][] rows = new Row[SLOTS][];

    RowTable(List<NationalType> types) {
        Map<Long, List<Row>> byKey = new HashMap<>();
        for (NationalType type : types) {
            for (Form form : type.forms()) {
                for (Grouping grouping : form.groupings()) {
                    byKey.computeIfAbsent(grouping.key(), key -> new ArrayList<>())
                            .add(new Row(type, form, grouping));
                }
            }
        }
        byKey.forEach((key, list) -> put(key, list.toArray(NONE)));
    }

    /** The rows whose groups have these lengths; see {@link Grouping#key()}. */
    Row[] rows(long key) {
        int slot = slot(key);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) % SLOTS;
        }
        return keys[slot] == 0 ? NONE : rows[slot];
    }

    private void put(long key, Row[] list) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) % SLOTS;
        }
        keys[slot] = key;
        rows[slot] = list;
    }

    private static int slot(long key) {
        return (int) ((key * 0x9e3779b97f4a7c15L) >>> 52);
    }
}
