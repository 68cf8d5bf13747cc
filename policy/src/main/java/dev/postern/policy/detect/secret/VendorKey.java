package dev.postern.policy.detect.secret;

import java.util.List;

/**
 * A vendor's key that has no characters of its own and is told by the name before it: one row of {@code
 * vendor-keys.txt}.
 *
 * @param words the vendor's words, in lower case and without signs
 * @param shape how it is written
 * @param entropy fewest bits for each character; 0 where nothing is asked of it
 * @param vendor who issues it, and what it is
 * @param only whether all of the vendor's keys are in the table, so that what looks otherwise is none
 */
record VendorKey(List<String> words, Shape shape, double entropy, String vendor, boolean only) {
    static final List<VendorKey> ALL =
            Rows.of("vendor-keys.txt").stream().map(VendorKey::row).toList();

    private static final int VENDOR = 3;
    private static final int COLUMNS = 4;

    VendorKey {
        words = List.copyOf(words);
    }

    private static VendorKey row(List<String> columns) {
        return new VendorKey(
                List.of(columns.getFirst().split(",", -1)),
                Shape.of(columns.get(1)),
                Double.parseDouble(columns.get(2)),
                columns.get(VENDOR),
                columns.size() > COLUMNS && "only".equals(columns.get(COLUMNS)));
    }
}
