package dev.postern.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page a stranger writes a verifier from tells what the code does. */
class FormatDocTest {
    private static final Path PAGE = Path.of("../docs/audit-format.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| `(\\w+)` \\| (\\w+) \\|");

    @Test
    void the_table_of_fields_is_the_one_in_the_code() throws IOException {
        List<String> documented = ROW.matcher(Files.readString(PAGE))
                .results()
                .map(FormatDocTest::row)
                .filter(row -> !row.matches("[1-4] .*"))
                .toList();

        assertThat(documented)
                .isEqualTo(Field.ALL.stream()
                        .map(field -> "%d %s %s"
                                .formatted(
                                        field.tag(),
                                        field.name().toLowerCase(Locale.ROOT),
                                        field.type().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    @Test
    void the_vector_on_the_page_is_the_one_of_the_tests() throws IOException {
        String page = Files.readString(PAGE).replaceAll("\\s", "");

        assertThat(page).contains(Vectors.read("epoch-start.hex") + "leaf_hash" + Vectors.read("epoch-start.sha256"));
    }

    @Test
    void the_commitment_on_the_page_is_the_one_of_the_tests() throws IOException {
        assertThat(Files.readString(PAGE)).contains(Vectors.read("commitment.sha256"));
    }

    private static String row(MatchResult row) {
        return row.group(1) + " " + row.group(2) + " " + row.group(3);
    }
}
