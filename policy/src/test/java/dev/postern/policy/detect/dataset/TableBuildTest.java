package dev.postern.policy.detect.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableBuildTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("iban", ValueKind.IBAN), new Column("birthdate", ValueKind.DATE));

    private final TableBuild build = new TableBuild("customers", Datasets.KEY, COLUMNS, 6);

    @Test
    void columns_are_taken_in_any_order_and_others_are_not_looked_at() throws IOException {
        List<TableProblem> problems = read("Birthdate,city,IBAN\n1985-03-12,3/4/1990,DE89370400440532013000\n");

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        build.write(file);
        assertThat(problems).isEmpty();
        assertThat(Datasets.read(file.toByteArray()).columns()).isEqualTo(COLUMNS);
        assertThat(build.rows()).isOne();
    }

    @Test
    void problems_are_told_all_at_once_with_line_and_column_and_without_a_value() throws IOException {
        List<TableProblem> problems = read("iban,birthdate\nDE89,never\nDE90,1985-03-12\nDE91,\"3/4/1990\"\nDE92\n");

        assertThat(problems)
                .extracting(TableProblem::line, TableProblem::column)
                .containsExactly(tuple(2L, "birthdate"), tuple(4L, "birthdate"), tuple(5L, ""));
        assertThat(problems.toString()).doesNotContain("never", "1990");
    }

    @Test
    void reading_ends_where_there_are_many_problems() throws IOException {
        List<TableProblem> problems = read("iban,birthdate\n" + "DE89,never\n".repeat(100));

        assertThat(problems).hasSize(TableBuild.MOST_PROBLEMS);
    }

    @Test
    void more_values_than_there_may_be_are_refused_at_the_row_with_the_first_of_them() throws IOException {
        List<TableProblem> problems = read("iban,birthdate\n" + "DE89,1985-03-12\n".repeat(9));

        assertThat(problems)
                .singleElement()
                .hasToString("line 5, with it there are more than 6 values in the columns to take.");
    }

    @Test
    void bytes_that_are_no_characters_are_told_with_their_line() throws IOException {
        byte[] table = "iban,birthdate\nDE89,1985-03-12\nDE9\u00e4,1985-03-12\n".getBytes(StandardCharsets.ISO_8859_1);

        List<TableProblem> problems = build.read(new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(table), StandardCharsets.UTF_8.newDecoder())));

        assertThat(problems).singleElement().asString().endsWith("the text is not valid UTF-8.");
    }

    @Test
    void table_with_problems_makes_no_dataset() throws IOException {
        read("iban,iban,birthdate\n");

        assertThatIllegalStateException().isThrownBy(() -> build.write(new ByteArrayOutputStream()));
    }

    private List<TableProblem> read(String table) throws IOException {
        return build.read(new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)));
    }
}
