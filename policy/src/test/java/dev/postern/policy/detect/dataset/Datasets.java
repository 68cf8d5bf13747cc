package dev.postern.policy.detect.dataset;

import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Datasets made up for tests. */
public final class Datasets {
    public static final DataKey KEY = DataKey.of("0123456789abcdef".repeat(4));

    private static final List<Column> CUSTOMERS = List.of(
            new Column("iban", ValueKind.IBAN),
            new Column("surname", ValueKind.TEXT),
            new Column("birthdate", ValueKind.DATE));

    private Datasets() {}

    /** Three customers with IBAN, surname and birth date. */
    public static byte[] customers() {
        return build("customers-2026", CUSTOMERS, """
                DE89 3704 0044 0532 0130 00,Müller,1985-03-12
                GB82WEST12345698765432,O'Brien,04.11.1979
                FR14 2004 1010 0505 0001 3M02 606,de la Croix,23/09/1990
                """);
    }

    /** A dataset of one column. */
    static byte[] single(ValueKind kind, String... values) {
        return build("single", List.of(new Column("value", kind)), String.join("\n", values));
    }

    static byte[] build(String name, List<Column> columns, String rows) {
        try {
            DatasetBuilder builder = new DatasetBuilder(name, KEY, columns);
            for (String row : rows.split("\n", -1)) {
                if (!row.isEmpty()) {
                    builder.add(Arrays.asList(row.split(",", columns.size())));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            builder.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | UnusableValueException e) {
            throw new AssertionError(e);
        }
    }

    public static Dataset read(byte[] file) {
        try {
            return Dataset.read(new ByteArrayInputStream(file), KEY);
        } catch (IOException | UnusableDataException e) {
            throw new AssertionError(e);
        }
    }

    static DatasetMatcher matcher(byte[] file, DatasetRule rule) {
        return new DatasetMatcher("customers", "CUSTOMER_RECORD", read(file), rule);
    }

    static List<String> found(DatasetMatcher matcher, String text) {
        return TextScanner.scan(new MatcherTable(List.of(matcher)), text).stream()
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }
}
