package dev.postern.policy.detect.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {

    @Test
    void values_are_read_with_quotes_commas_and_lines_in_them() throws IOException, UnusableTableException {
        List<List<String>> rows = rows("\uFEFFname,note\r\n\"O\"\"Brien\",\"a, b\r\nc\"\n,\"\"\nx,y");

        assertThat(rows)
                .containsExactly(
                        List.of("name", "note"), List.of("O\"Brien", "a, b\r\nc"), List.of("", ""), List.of("x", "y"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            a,b\\nsecret                 | line 2, which has 1 values where the first row has 2.
            a,b\\n"x\\ny",secret,z       | line 2, which has 3 values where the first row has 2.
            a\\nb\\nse"cret              | line 3, value 1: a quote stands in a value without quotes around it.
            a,b\\n"x\\ny","secret\\n     | line 3, value 2: the quote that opens here is never closed.
            a,b\\n1,"secret" \\n         | line 2, value 2: something follows the closing quote.
            a,b\\n1,secret\\rx           | line 2, value 2: a carriage return stands alone; lines end with CR LF or LF.
            a,b\\n\\n                    | line 2, which has 1 values where the first row has 2.
            """)
    void table_that_is_none_is_refused_with_its_place(String table, String message) {
        String text = table.replace("\\n", "\n").replace("\\r", "\r");

        assertThatExceptionOfType(UnusableTableException.class)
                .isThrownBy(() -> rows(text))
                .withMessage(message);
    }

    @Test
    void value_without_end_takes_no_memory() {
        assertThatExceptionOfType(UnusableTableException.class)
                .isThrownBy(() -> rows("\"" + "x".repeat(70_000)))
                .withMessage("line 1, value 1 is longer than 65536 characters; is a quote missing?");
    }

    @Test
    void row_without_end_takes_no_memory() {
        assertThatExceptionOfType(UnusableTableException.class)
                .isThrownBy(() -> rows(",".repeat(70_000)))
                .withMessage("line 1, which has more than 4096 values; is a quote missing?");
    }

    private static List<List<String>> rows(String table) throws IOException, UnusableTableException {
        CsvReader reader = new CsvReader(new StringReader(table));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row = reader.row(); row != null; row = reader.row()) {
            rows.add(row);
        }
        return rows;
    }
}
