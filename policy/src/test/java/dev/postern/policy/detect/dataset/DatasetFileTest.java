package dev.postern.policy.detect.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postern.policy.Cases;
import dev.postern.policy.detect.keyed.DataKey;
import dev.postern.policy.detect.keyed.UnusableDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetFileTest {
    private static final DataKey OTHER_KEY = DataKey.of("f".repeat(64));

    @Test
    void dataset_is_read_as_it_was_built() {
        Dataset dataset = Datasets.read(Datasets.customers());

        assertThat(dataset.name()).isEqualTo("customers-2026");
        assertThat(dataset.rows()).isEqualTo(3);
        assertThat(dataset.columns()).extracting(Column::name).containsExactly("iban", "surname", "birthdate");
    }

    @Test
    void same_rows_and_key_make_the_same_file_in_whatever_order() {
        List<Column> columns = List.of(new Column("code", ValueKind.CODE), new Column("name", ValueKind.TEXT));

        assertThat(Datasets.build("d", columns, "A1,x\nB2,y\nC3,z"))
                .isEqualTo(Datasets.build("d", columns, "C3,z\nA1,x\nB2,y"));
    }

    @Test
    void no_value_stands_in_the_file() {
        String file = new String(Datasets.customers(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        List<String> values = List.of(
                "DE89",
                "3704",
                "DE89370400440532013000",
                "de89 3704",
                "Müller",
                "muller",
                "1985-03-12",
                "GB82",
                "WEST",
                "O'Brien",
                "o brien",
                "brien",
                "1979-11-04",
                "04.11",
                "la croix",
                "croix",
                "1990");

        assertThat(file).contains("customers-2026", "surname");
        for (String value : values) {
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                String bytes =
                        new String(value.getBytes(charset), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                assertThat(file.contains(bytes)).as(value + " " + charset).isFalse();
            }
        }
    }

    static Stream<Arguments> unusable() {
        byte[] good = Datasets.customers();
        byte[] newer = good.clone();
        newer[19] = 2;
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        return Stream.of(
                Arguments.of(new byte[0], "no dataset"),
                Arguments.of("iban,surname\n".getBytes(StandardCharsets.UTF_8), "no dataset"),
                Arguments.of("x".repeat(9999).getBytes(StandardCharsets.UTF_8), "no dataset"),
                Arguments.of(newer, "another version"),
                Arguments.of(Arrays.copyOf(good, 16), "damaged or cut short"),
                Arguments.of(Arrays.copyOf(good, 40), "damaged or cut short"),
                Arguments.of(Arrays.copyOf(good, good.length - 1), "damaged or cut short"),
                Arguments.of(longer, "damaged or cut short"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void file_that_is_none_or_not_whole_is_refused_with_advice(byte[] file, String advice) {
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> Dataset.read(new ByteArrayInputStream(file), Datasets.KEY))
                .withMessageContaining(advice)
                .withMessageEndingWith(".");
    }

    @Test
    void file_of_another_key_is_refused_with_advice() {
        assertThatExceptionOfType(UnusableDataException.class)
                .isThrownBy(() -> Dataset.read(new ByteArrayInputStream(Datasets.customers()), OTHER_KEY))
                .withMessageContaining("another key");
    }

    @Test
    void no_flipped_bit_and_no_cut_goes_unnoticed() {
        byte[] good = Datasets.customers();
        Cases.check("damaged datasets", 3000, cases -> {
            byte[] file = Arrays.copyOf(good, cases.below(3) == 0 ? cases.below(good.length) : good.length);
            if (file.length == good.length) {
                file[cases.below(file.length)] ^= (byte) (1 << cases.below(8));
            }

            assertThatExceptionOfType(UnusableDataException.class)
                    .isThrownBy(() -> Dataset.read(new ByteArrayInputStream(file), Datasets.KEY));
        });
    }

    @Test
    void empty_dataset_finds_nothing() throws IOException {
        DatasetMatcher matcher =
                Datasets.matcher(Datasets.single(ValueKind.TEXT), new DatasetRule("value", List.of(), 0, 1));

        assertThat(Datasets.found(matcher, "anything at all 123")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TEXT; one two three four five six; has more than five words",
                "TEXT; ---; is no value of the kind text",
                "DIGITS; none; is no value of the kind digits",
                "EMAIL; ana at example; is no value of the kind email",
                "DATE; 03/04/1985; is a day that can be read in two ways; write year-month-day",
                "DATE; 31.02.1985; is no value of the kind date",
            })
    void value_that_cannot_be_held_is_refused_without_showing_it(ValueKind kind, String value, String message) {
        DatasetBuilder builder =
                new DatasetBuilder("d", Datasets.KEY, List.of(new Column("a", ValueKind.TEXT), new Column("b", kind)));

        assertThatExceptionOfType(UnusableValueException.class)
                .isThrownBy(() -> builder.add(List.of("fine", value)))
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(1))
                .withMessageStartingWith(message)
                .withMessageNotContaining(value);
        assertThat(builder.rows()).isZero();
    }

    @Test
    void columns_have_names_of_their_own() {
        Column column = new Column("a", ValueKind.TEXT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DatasetBuilder("d", Datasets.KEY, List.of(column, column)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Column("A b", ValueKind.TEXT));
    }
}
