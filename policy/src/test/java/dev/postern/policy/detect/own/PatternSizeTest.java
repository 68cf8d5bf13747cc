package dev.postern.policy.detect.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
    private static final List<String> PIECES = List.of(
            "a",
            "\\d",
            ".",
            "[a-z]",
            "[]a{9}]",
            "[^]]",
            "[[:alpha:]]",
            "[\\]]",
            "\\{",
            "\\Qa{9}\\E",
            "\\pL",
            "\\p{Greek}",
            "\\x{41}",
            "(",
            "(?:",
            "(?i:",
            "(?P<n>",
            ")",
            "|",
            "*",
            "+",
            "?",
            "{2}",
            "{3,}",
            "{0,4}",
            "{,5}",
            "{7}",
            "{",
            "}",
            "]",
            "^",
            "$",
            "\\b");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "E-\\d{6}; 8",
                "[A-Z]{2}[0-9]{2,4}; 6",
                "(ab){3}; 12",
                "((a{10}){10}){10}; 1220",
                "[{1000}]{2}; 2",
                "a\\{1000}; 7",
                "\\Qa{1000}\\E; 9",
                "\\p{Greek}{3}; 3",
                "a{,9}; 5"
            })
    void elements_are_counted_with_repetitions_written_out(String pattern, int size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(((((a{1000}){1000}){1000}){1000}){1000}){1000}",
                "((a{1000,}){0,1000}){1000}",
                "a{1000}{1000}{1000}"
            })
    void towers_of_repetitions_end_at_the_cap(String pattern) {
        assertThat(PatternSize.of(pattern)).isGreaterThanOrEqualTo(1_000_000);
    }

    /** The engine's own measure is never far above ours, whatever the pieces are put together to. */
    @Test
    void no_pattern_is_larger_for_the_engine_than_it_was_counted() {
        Random random = new Random(20260827);
        int compared = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int pieces = random.nextInt(1, 14); pieces > 0; pieces--) {
                pattern.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            int size = PatternSize.of(pattern.toString());
            if (size < 20_000 && compiles(pattern.toString())) {
                compared++;

                int measured = Pattern.compile(pattern.toString()).programSize();

                assertThat(measured).as(pattern.toString()).isLessThanOrEqualTo(3 * size + 8);
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
