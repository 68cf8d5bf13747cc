package dev.postern.bench.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptBookTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 2_048, 16_384})
    void prompts_have_exactly_the_length_asked_for(int bytes) {
        assertThat(all(PromptBook.of(bytes, true, 1)))
                .allSatisfy(prompt ->
                        assertThat(prompt.getBytes(StandardCharsets.UTF_8)).hasSize(bytes));
    }

    @Test
    void same_seed_writes_the_same_book() {
        assertThat(all(PromptBook.of(2_048, true, 7))).isEqualTo(all(PromptBook.of(2_048, true, 7)));
    }

    @Test
    void prompts_differ_from_each_other() {
        assertThat(all(PromptBook.of(2_048, false, 7))).doesNotHaveDuplicates();
    }

    @Test
    void every_fourth_prompt_of_a_mixed_book_holds_a_value() {
        PromptBook mixed = PromptBook.of(2_048, true, 7);
        PromptBook plain = PromptBook.of(2_048, false, 7);

        assertThat(all(mixed).stream().filter(PromptBookTest::holdsDigits)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(all(plain).stream().filter(PromptBookTest::holdsDigits)).isEmpty();
        assertThat(mixed.prompt(64)).isEqualTo(mixed.prompt(0));
    }

    private static boolean holdsDigits(String prompt) {
        return prompt.chars().anyMatch(Character::isDigit);
    }

    private static List<String> all(PromptBook book) {
        return IntStream.range(0, book.size()).mapToObj(book::prompt).toList();
    }
}
