package dev.postern.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds the tables of {@code docs/api.md} against the code. Run with {@code -Dpostern.docs.write=true} to write them
 * anew.
 */
public final class ApiPage {
    private static final Path PAGE = Path.of("../docs/api.md");

    private ApiPage() {}

    /**
     * Compares a table with the one on the page.
     *
     * @param name what the comments before and after the table call it
     */
    public static void assertTable(String name, String table) throws IOException {
        String begin = "<!-- " + name + " -->\n";
        String end = "\n<!-- end of " + name + " -->";
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf(end);
        assertThat(from).as("the marks of %s", name).isLessThanOrEqualTo(to);
        if (Boolean.getBoolean("postern.docs.write")) {
            page = page.substring(0, from) + table + page.substring(to);
            Files.writeString(PAGE, page);
        }

        assertThat(page.substring(from, page.indexOf(end))).isEqualTo(table);
    }
}
