package dev.postern.policy.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.postern.policy.Cases;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.transform.Guards.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class StreamGuardTest {
    static final List<String> TEXTS = Samples.TEXTS;

    @ParameterizedTest
    @FieldSource("TEXTS")
    @MethodSource("dev.postern.policy.transform.Samples#pairs")
    void cutting_a_text_anywhere_changes_nothing(String text) {
        for (Judge judge : Guards.JUDGES) {
            Outcome whole = Guards.stream(judge, List.of(text));
            for (int cut = 0; cut <= text.length(); cut++) {
                Outcome outcome = Guards.stream(judge, List.of(text.substring(0, cut), text.substring(cut)));

                assertThat(outcome).as("cut at %d", cut).isEqualTo(whole);
            }
        }
    }

    @Test
    void cutting_random_texts_into_random_pieces_changes_nothing() {
        Cases.check("random texts in random pieces", 1500, cases -> {
            String text = cases.text(Samples.FRAGMENTS, 14);
            Judge judge = cases.oneOf(Guards.JUDGES);
            Outcome whole = Guards.stream(judge, List.of(text));

            Outcome outcome = Guards.stream(judge, pieces(cases, text));

            assertThat(outcome).isEqualTo(whole);
        });
    }

    @Test
    void cutting_garbage_into_random_pieces_changes_nothing() {
        Cases.check("garbage in random pieces", 500, cases -> {
            String text = cases.garbage(cases.below(600));
            Outcome whole = Guards.stream(Guards.MASK, List.of(text));

            Outcome outcome = Guards.stream(Guards.MASK, pieces(cases, text));

            assertThat(outcome).isEqualTo(whole);
        });
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    @MethodSource("dev.postern.policy.transform.Samples#pairs")
    void stream_passes_the_same_text_as_judging_the_whole(String text) {
        String judged = Guards.mask(text);

        Outcome outcome = Guards.stream(Guards.MASK, List.of(text));

        assertThat(outcome.text()).isEqualTo(judged);
    }

    @Test
    void stream_of_random_text_passes_the_same_as_judging_the_whole() {
        Cases.check("stream against whole", 1500, cases -> {
            String text = cases.text(Samples.FRAGMENTS, 14);
            Judge judge = cases.oneOf(List.of(Guards.MASK, Guards.LOG_SECRETS));
            String judged = Guards.judge(judge, Guards.segment(text, false))
                    .texts()
                    .getFirst()
                    .reveal();

            Outcome outcome = Guards.stream(judge, pieces(cases, text));

            assertThat(outcome.text()).isEqualTo(judged);
        });
    }

    @Test
    void text_that_nothing_changes_goes_on_in_as_many_pieces_as_came() {
        Cases.check("pieces stay", 300, cases -> {
            List<String> pieces = pieces(cases, cases.oneOf(HoldBackTest.PROSE)).stream()
                    .filter(piece -> !piece.isEmpty())
                    .toList();
            StreamGuard guard = new StreamGuard(Guards.ALL, (finding, role) -> null, "choice 0", Guards.NO_TOKENS);
            List<String> passed = new ArrayList<>();

            pieces.forEach(piece -> passed.addAll(guard.push(piece).pieces()));
            passed.addAll(guard.finish().pieces());

            assertThat(String.join("", passed)).isEqualTo(String.join("", pieces));
            assertThat(passed.size()).isBetween(pieces.size() * 95 / 100, pieces.size() + 1);
        });
    }

    @Test
    void what_stands_for_a_value_goes_on_with_the_piece_it_begins_in() {
        StreamGuard guard = new StreamGuard(Guards.ALL, Guards.MASK, "choice 0", Guards.NO_TOKENS);
        List<String> passed = new ArrayList<>();

        for (String piece : List.of("Pay ", "with 41", "11 1111 ", "1111 1111", " n", "ow")) {
            passed.addAll(guard.push(piece).pieces());
        }
        passed.addAll(guard.finish().pieces());

        assertThat(passed).containsExactly("Pay ", "with ", "[PAYMENT_CARD]", " n", "ow");
    }

    @Test
    void private_key_is_withheld_from_its_first_line_on() {
        StreamGuard guard = new StreamGuard(Guards.ALL, Guards.MASK, "choice 0", Guards.NO_TOKENS);
        String head = "Here: " + Samples.KEY.substring(0, 80);
        Guarded begun = guard.push(head);

        Guarded inside = guard.push("Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4\n".repeat(100));

        assertThat(begun).isInstanceOfSatisfying(Guarded.Passed.class, passed -> {
            assertThat(passed.text()).isEqualTo("Here: [SECRET]");
            assertThat(passed.changed()).isTrue();
            assertThat(passed.rulings()).extracting(Ruling::type).containsExactly("SECRET");
        });
        assertThat(inside).isEqualTo(new Guarded.Passed(List.of(), true, List.of()));
    }

    @Test
    void blocked_private_key_stops_the_stream_at_its_first_line() {
        StreamGuard guard = new StreamGuard(
                Guards.ALL,
                (finding, role) -> new dev.postern.policy.decision.Judgement("r", Action.BLOCK, ""),
                "c",
                Guards.NO_TOKENS);

        Guarded guarded = guard.push("Here: " + Samples.KEY.substring(0, 80));

        assertThat(guarded)
                .isInstanceOfSatisfying(
                        Guarded.Stopped.class,
                        stopped -> assertThat(stopped.text()).isEqualTo("Here: "));
        assertThatIllegalStateException().isThrownBy(guard::finish);
    }

    @Test
    void value_after_a_masked_block_is_still_found() {
        String text = Samples.KEY + " then 4111 1111 1111 1111.";

        Outcome outcome = Guards.stream(Guards.MASK, List.of(text));

        assertThat(outcome.text()).isEqualTo("[SECRET] then [PAYMENT_CARD].");
    }

    @Test
    void value_that_runs_on_behind_a_long_token_is_masked_to_its_end() {
        String text = "x " + Samples.LONG_JWT + "@example.com y";

        Outcome outcome = Guards.stream(Guards.MASK, List.of(text));

        assertThat(outcome.text()).startsWith("x [SECRET]").endsWith(" y").doesNotContain("dozjg");
    }

    static List<String> pieces(Cases cases, String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + cases.below(9));
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
