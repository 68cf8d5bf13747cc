package dev.postern.policy.detect.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.Pieces;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetMatcherTest {
    private static final DatasetRule BOTH = new DatasetRule("iban", List.of("surname", "birthdate"), 2, 200);
    private static final DatasetRule ONE = new DatasetRule("iban", List.of("surname", "birthdate"), 1, 200);
    private static final DatasetRule ALONE = new DatasetRule("iban", List.of(), 0, 200);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT   | Müller               | to müller.                 | müller
            TEXT   | Müller               | to MULLER                  | MULLER
            TEXT   | Müller               | to Mu\u0308ller!           | Mu\u0308ller
            TEXT   | Weiß                 | Herr WEISS                 | WEISS
            TEXT   | O'Brien              | Mr O’Brien came            | O’Brien
            TEXT   | Anna-Maria van Dyck  | dear anna maria VAN  DYCK, | anna maria VAN  DYCK
            TEXT   | 王小明                | 客户王小明的合同            | 王小明
            TEXT   | Öztürk               | to ÖZTÜRK, please          | ÖZTÜRK
            TEXT   | Иванова              | для Ивановой: иванова      | иванова
            TEXT   | Ｈeron               | heron                      | heron
            TEXT   | a b c d e            | x a b c d e f              | a b c d e
            DIGITS | 0301234567           | call 030/123 45-67 now     | 030/123 45-67
            DIGITS | 4711                 | no. 4711.                  | 4711
            DIGITS | (030) 123            | 030123                     | 030123
            CODE   | ab-12-XY             | ref AB12xy;                | AB12xy
            CODE   | AB12XY               | ref ab 12 xy               | ab 12 xy
            IBAN   | GB82WEST12345698765432 | GB82 WEST 1234 5698 7654 32 | GB82 WEST 1234 5698 7654 32
            EMAIL  | Ana.Li@Example.com   | <ana.li@example.COM>.      | ana.li@example.COM
            DATE   | 1985-03-12           | born 12.3.1985,            | 12.3.1985
            DATE   | 1985-03-12           | born 03/12/1985            | 03/12/1985
            DATE   | 1985-03-12           | born 12/03/1985            | 12/03/1985
            DATE   | 12.03.1985           | born 12. März 1985         | 12. März 1985
            DATE   | 1985-03-12           | on March 12th, 1985        | March 12th, 1985
            DATE   | 1985-03-12           | 1985/03/12                 | 1985/03/12
            """)
    void value_is_found_however_it_is_written(ValueKind kind, String value, String text, String expected) {
        DatasetMatcher matcher =
                Datasets.matcher(Datasets.single(kind, value), new DatasetRule("value", List.of(), 0, 200));

        assertThat(Datasets.found(matcher, text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT   | Heron                | Herons heronry xHeron
            TEXT   | Project Heron        | Project, by the way, Heron
            DIGITS | 4711                 | 47110 and 14711 and 4711a
            CODE   | AB12XY               | AB12XYZ
            EMAIL  | ana@example.com      | ana@example.com.au
            DATE   | 1985-03-12           | 12.03.1986
            """)
    void other_values_are_not_found(ValueKind kind, String value, String text) {
        DatasetMatcher matcher =
                Datasets.matcher(Datasets.single(kind, value), new DatasetRule("value", List.of(), 0, 200));

        assertThat(Datasets.found(matcher, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | DE89370400440532013000 of Müller, born 12.03.1985
            1 | Herr MÜLLER: DE89 3704 0044 0532 0130 00
            0 | DE89 3704 0044 0532 0130 00
            1 | O'Brien and Müller: DE89370400440532013000
            0 | O'Brien: DE89370400440532013000, 04.11.1979
            2 | 12.03.1985 Müller DE89370400440532013000
            """)
    void as_many_values_of_the_same_row_stand_near_as_the_rule_asks(int near, String text) {
        assertThat(Datasets.found(Datasets.matcher(Datasets.customers(), BOTH), text))
                .hasSize(near == 2 ? 1 : 0);
        assertThat(Datasets.found(Datasets.matcher(Datasets.customers(), ONE), text))
                .hasSize(near >= 1 ? 1 : 0);
        assertThat(Datasets.found(Datasets.matcher(Datasets.customers(), ALONE), text))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"20, 19, true", "20, 40, false", "256, 240, true", "256, 270, false"})
    void values_behind_count_as_far_as_the_rule_says(int within, int distance, boolean counts) {
        DatasetRule rule = new DatasetRule("surname", List.of("birthdate"), 1, within);
        String text = "Müller" + " ".repeat(Math.max(1, distance - 16)) + "1985-03-12.";

        assertThat(Datasets.found(Datasets.matcher(Datasets.customers(), rule), text))
                .hasSize(counts ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"256, 120, true", "256, 130, false", "30, 29, true", "30, 31, false"})
    void values_before_count_as_far_as_a_matcher_may_look(int within, int distance, boolean counts) {
        DatasetRule rule = new DatasetRule("surname", List.of("birthdate"), 1, within);
        String text = "x".repeat(300) + " 1985-03-12" + " ".repeat(distance - 10) + "Müller";

        assertThat(Datasets.found(Datasets.matcher(Datasets.customers(), rule), text))
                .hasSize(counts ? 1 : 0);
    }

    @Test
    void more_values_of_the_row_make_it_more_likely_and_no_sentence_quotes_any() {
        MatcherTable table = new MatcherTable(
                List.of(Datasets.matcher(Datasets.customers(), ALONE), Datasets.matcher(Datasets.customers(), BOTH)));

        var findings = TextScanner.scan(table, "Müller, 12.03.1985: DE89370400440532013000");

        assertThat(findings).extracting("likelihood").containsExactly(Likelihood.VERY_LIKELY, Likelihood.LIKELY);
        assertThat(findings.getFirst().why())
                .isEqualTo(
                        "A value of the column iban of the dataset 'customers', 2 other values of the same row near it.");
    }

    @Test
    void every_value_of_thousands_is_found_and_nothing_else() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            rows.append("C")
                    .append(i * 7919L % 1_000_003)
                    .append(",name")
                    .append(i % 50)
                    .append("x\n");
        }
        List<Column> columns = List.of(new Column("code", ValueKind.CODE), new Column("name", ValueKind.TEXT));
        DatasetMatcher byCode = Datasets.matcher(
                Datasets.build("d", columns, rows.toString()), new DatasetRule("code", List.of("name"), 1, 40));
        DatasetMatcher byName = Datasets.matcher(
                Datasets.build("d", columns, rows.toString()), new DatasetRule("name", List.of("code"), 1, 40));

        for (String row : rows.toString().split("\n", -1)) {
            if (!row.isEmpty()) {
                assertThat(Datasets.found(byCode, row)).hasSize(1);
                assertThat(Datasets.found(byName, row)).hasSize(1);
                assertThat(Datasets.found(byCode, row.replace("x", "y"))).isEmpty();
            }
        }
    }

    @Test
    void text_in_pieces_gives_what_the_whole_gives() {
        List<String> parts = List.of(
                "DE89370400440532013000",
                "DE89 3704 0044 0532 0130 00",
                " ",
                "Müller",
                "12.03.1985",
                "\n",
                "O'Brien",
                "GB82WEST12345698765432",
                "de la Croix",
                ", ",
                "1979-11-04",
                "word ",
                "\ud83d\ude00",
                "é",
                "filler ".repeat(20));
        List<MatcherTable> tables = List.of(
                new MatcherTable(List.of(Datasets.matcher(Datasets.customers(), ONE))),
                new MatcherTable(List.of(Datasets.matcher(
                        Datasets.customers(), new DatasetRule("surname", List.of("birthdate", "iban"), 1, 256)))));
        Cases.check("datasets in pieces", 2000, cases -> {
            MatcherTable table = cases.oneOf(tables);
            String text = cases.text(parts, 14);
            int cut = cases.below(text.length() + 1);

            assertThat(Pieces.scan(table, text.substring(0, cut), text.substring(cut)))
                    .isEqualTo(TextScanner.scan(table, text));
        });
    }

    @Test
    void garbage_is_read_through() {
        MatcherTable table = new MatcherTable(List.of(Datasets.matcher(Datasets.customers(), ONE)));
        Cases.check("datasets and garbage", 300, cases -> {
            String text = cases.garbage(400);
            int cut = cases.below(text.length());

            assertThat(Pieces.scan(table, text.substring(0, cut), text.substring(cut)))
                    .isEqualTo(TextScanner.scan(table, text));
        });
    }

    @Test
    void column_that_tells_no_row_from_another_is_refused() {
        byte[] file = Datasets.single(ValueKind.TEXT, "same\n".repeat(10_001));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datasets.matcher(file, new DatasetRule("value", List.of(), 0, 1)));
    }
}
