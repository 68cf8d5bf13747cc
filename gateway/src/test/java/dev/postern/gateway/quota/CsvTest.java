package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvTest {
    static List<Arguments> cells() {
        return List.of(
                Arguments.of("/engineering", "/engineering"),
                Arguments.of("", ""),
                Arguments.of("a,b", "\"a,b\""),
                Arguments.of("say \"x\"", "\"say \"\"x\"\"\""),
                Arguments.of("two\nlines", "\"two\nlines\""),
                Arguments.of("=1+1", "'=1+1"),
                Arguments.of("@SUM(A1)", "'@SUM(A1)"),
                Arguments.of("-2", "'-2"),
                Arguments.of("+49", "'+49"),
                Arguments.of("\t=1", "'\t=1"),
                Arguments.of("=a,b", "\"'=a,b\""));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void cells_are_quoted_as_needed_and_no_formula_is_left(String cell, String written) {
        assertThat(Csv.line(List.of(cell, "1"))).isEqualTo(written + ",1\r\n");
    }
}
