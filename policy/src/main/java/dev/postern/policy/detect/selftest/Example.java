package dev.postern.policy.detect.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text by which a detector shows that it works: one row of {@code examples.tsv}. All texts are made up.
 *
 * @param type the finding type it is about
 * @param holds whether a value of the type is in it; a look-alike is otherwise
 * @param text the text
 */
record Example(String type, boolean holds, String text) {
    private static final String FILE = "examples.tsv";
    private static final int COLUMNS = 3;

    static final List<Example> ALL = read();

    private static List<Example> read() {
        try (InputStream rows = Example.class.getResourceAsStream(FILE)) {
            if (rows == null) {
                throw new IllegalStateException("The library was packaged without " + FILE);
            }
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Example::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example row(String line) {
        String[] columns = line.split("\t", COLUMNS);
        return new Example(columns[0], "+".equals(columns[1]), DrawnText.of(columns[2]));
    }
}
