package dev.postern.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "plan, true",
        "PLAN, true",
        "übung plan, true",
        "plan übung, true",
        "lan, true",
        "plans, false",
        "plan x, false"
    })
    void all_words_stand_in_a_text_in_any_case_and_order(String words, boolean found) {
        assertThat(Words.of(words).standIn("The Plan for the Übung")).isEqualTo(found);
    }

    @Test
    void excerpt_shows_what_stands_around_on_one_line() {
        String text = "x ".repeat(50) + "here\nis the\tplan" + " y".repeat(100);

        assertThat(Words.of("plan").excerpt(text).orElseThrow())
                .startsWith("… ")
                .contains("here is the plan y")
                .endsWith(" …")
                .hasSizeLessThan(170);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a b c d e f g h i"})
    void no_words_and_too_many_are_refused(String words) {
        assertThatThrownBy(() -> Words.of(words)).isInstanceOf(RefusedException.class);
    }
}
