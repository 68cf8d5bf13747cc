package dev.postern.policy.detect.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The name of a column speaks for the values under it, however far above it stands. */
class TableColumnsTest {
    private static final String PHONE = "4155552671";
    private static final MatcherTable ALL = BuiltInMatchers.table(BuiltInMatchers.all());

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", " | "})
    void name_of_the_column_speaks_for_a_value_far_below(String delimiter) {
        String header = String.join(delimiter, "Name", "Phone", "Note") + "\n";
        String filler = (String.join(delimiter, "Jane", "none", "x") + "\n").repeat(400);
        String row = String.join(delimiter, "Joe", PHONE, "y");

        assertThat(Scans.found("PHONE", header + filler + row)).containsExactly(PHONE);
    }

    @Test
    void column_of_a_markdown_table_counts_from_its_edge() {
        String table = "| Name | Phone |\n|---|---|\n" + "| Jane | none |\n".repeat(50) + "| Joe | " + PHONE + " |";

        assertThat(Scans.found("PHONE", table)).containsExactly(PHONE);
    }

    @Test
    void delimiter_inside_quotes_parts_no_columns() {
        String table = "name,note,phone\n" + "Jane,\"none, yet\",none\n".repeat(50) + "Joe,\"a, b, c\"," + PHONE;

        assertThat(Scans.found("PHONE", table)).containsExactly(PHONE);
    }

    @Test
    void heading_of_a_list_speaks_for_its_items() {
        String list = "Phone numbers:\n" + "- none that we know of\n".repeat(8) + "- " + PHONE;

        assertThat(Scans.found("PHONE", list)).containsExactly(PHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'Name,Phone,Order\n', 'Joe,none,', ''",
        "'Name,Phone\n', '\n\nJoe,', ''",
        "'def call(name, phone, order)\n', 'x, ', ''",
        "'Well, phone me\n', 'x,', ''",
        "'He came, saw the phone that was on the table, and left\n', 'Joe,', ''",
    })
    void other_columns_and_other_tables_say_nothing(String header, String row, String rest) {
        String filler = "Jane,none,1\n".repeat(20);

        assertThat(Scans.found("PHONE", header + filler + row + PHONE + rest)).isEmpty();
    }

    @Test
    void table_is_the_same_however_its_text_is_cut() {
        Cases.check("tables in pieces", 300, cases -> {
            String text = cases.text(
                    List.of(
                            "name,phone\n",
                            "Jane," + PHONE + "\n",
                            "a;tel;b\n",
                            "x;" + PHONE + ";y\n",
                            "\n",
                            "Phones:\n",
                            "- " + PHONE + "\n",
                            "some words ",
                            "\"a,b\",",
                            "x".repeat(300) + "\n",
                            "y,".repeat(600)),
                    20);

            assertThat(inPieces(text, cases)).isEqualTo(TextScanner.scan(ALL, text));
        });
    }

    @Test
    void phone_under_its_column_is_likely() {
        assertThat(Scans.likelihood("PHONE", "name,phone\nJoe," + PHONE)).isGreaterThanOrEqualTo(Likelihood.LIKELY);
    }

    private static List<Finding> inPieces(String text, Cases cases) {
        WholeText whole = new WholeText();
        TextScanner scanner = new TextScanner(ALL);
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + 1 + cases.below(9));
            scanner.push(text.substring(from, to), whole);
            scanner.release(to);
            from = to;
        }
        scanner.finish(whole);
        return new ArrayList<>(whole.findings());
    }
}
