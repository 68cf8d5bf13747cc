package dev.postern.policy.transform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.Cases;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.SensitiveText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PromptJudgeTest {
    static final List<String> TEXTS = Samples.TEXTS;

    @ParameterizedTest
    @FieldSource("TEXTS")
    void masking_a_masked_text_changes_nothing(String text) {
        String masked = Guards.mask(text);

        String again = Guards.mask(masked);

        assertThat(again).isEqualTo(masked);
    }

    /** Lines, because a mask may free a word that was glued to the value before. */
    @Test
    void masking_masked_random_lines_changes_nothing() {
        Cases.check("mask twice", 1500, cases -> {
            String masked = Guards.mask(String.join("\n", cases.someOf(TEXTS, 4)));

            String again = Guards.mask(masked);

            assertThat(again).isEqualTo(masked);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            card 4111 1111 | 1111 1111 thanks        | card [PAYMENT_CARD]   | ' thanks'
            DE89 3704 0044 | 0532 0130 00            | [IBAN]                | ''
            mail jane@exam | ple.com now             | mail [EMAIL]          | ' now'
            my password is | hunter2!                | my password is        | '[SECRET]'
            AKIAIOSF       | ODNN7EXAMPLE            | [SECRET]              | ''
            """)
    void value_split_over_two_segments_is_masked_in_the_first(
            String first, String second, String firstMasked, String secondMasked) {
        String glue = first.endsWith("is") ? " " : "";

        Verdict verdict = Guards.judge(Guards.MASK, Guards.segment(first + glue, false), Guards.segment(second, true));

        assertThat(verdict.texts()).extracting(SensitiveText::reveal).containsExactly(firstMasked + glue, secondMasked);
    }

    @Test
    void key_block_split_over_segments_is_masked_in_all_of_them() {
        Verdict verdict = Guards.judge(
                Guards.MASK,
                Guards.segment("a " + Samples.KEY.substring(0, 100), false),
                Guards.segment(Samples.KEY.substring(100, 300), true),
                Guards.segment(Samples.KEY.substring(300) + " b", true));

        assertThat(verdict.texts()).extracting(SensitiveText::reveal).containsExactly("a [SECRET]", "", " b");
    }

    @Test
    void segments_that_do_not_continue_are_not_put_together() {
        Verdict verdict =
                Guards.judge(Guards.MASK, Guards.segment("4111 1111", false), Guards.segment(" 1111 1111", false));

        assertThat(verdict.rulings()).isEmpty();
    }

    @Test
    void value_that_is_whole_in_its_segment_is_found_whatever_stands_in_the_next() {
        Verdict verdict =
                Guards.judge(Guards.MASK, Guards.segment("4111111111111111", false), Guards.segment("2345678", true));

        assertThat(verdict.texts()).extracting(SensitiveText::reveal).containsExactly("[PAYMENT_CARD]", "2345678");
    }

    @Test
    void ruling_of_a_key_block_in_a_prompt_covers_the_whole_block() {
        Verdict verdict = Guards.judge(Guards.MASK, Guards.segment("a " + Samples.KEY + " b", false));

        assertThat(verdict.rulings()).first().satisfies(ruling -> {
            assertThat(ruling.start()).isEqualTo(2);
            assertThat(ruling.end()).isEqualTo(2 + Samples.KEY.length());
        });
    }

    @Test
    void strongest_action_decides_and_explanations_quote_nothing() {
        String text = "jane@example.com pays with 4111 1111 1111 1111";

        Verdict verdict = Guards.judge(Guards.MIXED, Guards.segment(text, false));

        assertThat(verdict.action()).isEqualTo(Action.BLOCK);
        assertThat(verdict.rulings()).extracting(Ruling::type).containsExactly("EMAIL", "PAYMENT_CARD");
        assertThat(verdict.rulings())
                .extracting(Ruling::why)
                .noneMatch(why -> why.contains("4111") || why.contains("jane"));
    }

    @Test
    void stricter_rule_inside_a_milder_finding_still_counts() {
        String text = "pay 4111111111111111@example.com";

        Verdict verdict = Guards.judge(Guards.MIXED, Guards.segment(text, false));

        assertThat(verdict.blocks()).isTrue();
    }
}
