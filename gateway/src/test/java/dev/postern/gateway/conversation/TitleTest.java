package dev.postern.gateway.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.gateway.error.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {
    @Test
    void title_is_the_first_line_that_says_something() {
        assertThat(Title.of("\n  \n Summarise\tthis \nand more")).isEqualTo("Summarise this");
    }

    @Test
    void long_title_ends_between_two_words_and_splits_no_character() {
        assertThat(Title.of("word ".repeat(40))).hasSizeLessThan(82).endsWith("word…");
        assertThat(Title.of("😀".repeat(100))).isEqualTo("😀".repeat(80) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "nul\u0000"})
    void chosen_title_is_one_line(String title) {
        assertThatThrownBy(() -> Title.chosen(title)).isInstanceOf(RefusedException.class);
    }

    @Test
    void chosen_title_has_at_most_120_characters() {
        assertThat(Title.chosen(" " + "ä".repeat(120) + " ")).hasSize(120);
        assertThatThrownBy(() -> Title.chosen("ä".repeat(121))).isInstanceOf(RefusedException.class);
    }
}
