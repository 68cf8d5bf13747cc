package dev.postern.gateway.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JustificationTest {

    @ParameterizedTest
    @CsvSource({
        "Offer for the owner, Offer for the owner",
        "Offer%20for%20the%20owner, Offer for the owner",
        "F%C3%BCr%20das%20Angebot%20%E2%82%AC, F\u00fcr das Angebot \u20ac",
        "%F0%9F%93%84, \ud83d\udcc4",
        "100%25 sure + certain, 100% sure + certain",
        "%20 padded %20, padded"
    })
    void text_comes_as_it_stands_or_percent_encoded(String header, String said) {
        assertThat(Justification.read(header).reveal()).isEqualTo(said);
    }

    static Stream<String> wrong() {
        return Stream.of(
                "",
                "  ",
                "%20",
                "%",
                "%2",
                "%zz",
                "f\u00fcr",
                "%C3",
                "%FF",
                "%C0%AF",
                "one%0Atwo",
                "%00",
                "x".repeat(501),
                "%F0%9F%93%84".repeat(501));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anything_else_is_refused_with_the_header(String header) {
        assertThatThrownBy(() -> Justification.read(header)).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
            assertThat(e.param()).isEqualTo("x-postern-justification");
        });
    }

    @ParameterizedTest
    @MethodSource("longest")
    void length_is_counted_in_characters(String header) {
        assertThat(Justification.read(header).reveal().codePoints().count()).isEqualTo(500);
    }

    static Stream<String> longest() {
        return Stream.of("x".repeat(500), "%F0%9F%93%84".repeat(500));
    }
}
