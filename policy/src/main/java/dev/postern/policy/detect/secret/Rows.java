package dev.postern.policy.detect.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the tables beside this class: one row a line, columns parted by two spaces or more, {@code #} begins a comment. */
final class Rows {
    private static final Pattern GAP = Pattern.compile(" {2,}");

    private Rows() {}

    /** The columns of every row. */
    static List<List<String>> of(String table) {
        try (InputStream in = Rows.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("the table " + table + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(GAP.split(line.strip(), -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
