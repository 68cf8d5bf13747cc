package dev.postern.model.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifficultyScorerTest {
    private static final String HARD_TEXT =
            "We prove the theorem, derive a bound, analyse the trade-offs of three architectures and design a migration.";

    private final DifficultyScorer scorer = new DifficultyScorer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summarise this:\n\n%s",
                "%s\n\nTranslate this into German, please.",
                "Fix the typos: \"%s\"",
                "Make this shorter.\n\n> %s\n> %s",
                "What is this about?\n\n```\n%s\n```",
                "Bitte kürzen: %s",
                "Résume ce texte :\n%s",
                "Traduce al inglés: %s"
            })
    void pasted_text_does_not_make_an_everyday_task_hard(String layout) {
        String prompt = layout.replace("%s", HARD_TEXT);

        assertThat(scorer.score(Prompt.of(prompt)).isHard(Difficulty.DEFAULT_THRESHOLD))
                .isFalse();
    }

    @Test
    void reasons_add_up_to_the_score_and_name_the_heaviest_first() {
        Difficulty difficulty = scorer.score(Prompt.of("Prove that the square root of 2 is irrational."));

        double sum = Difficulty.START
                + difficulty.reasons().stream().mapToDouble(Reason::weight).sum();
        assertThat(difficulty.reasons().getFirst().feature()).isEqualTo(Feature.PROOF);
        assertThat(difficulty.isHard(Difficulty.DEFAULT_THRESHOLD)).isEqualTo(sum >= 0);
    }

    @Test
    void chatting_at_length_makes_nothing_hard() {
        String chat =
                "The curtains came back from the laundry and they are too short now, by a hand or so, and the lady there "
                        + "says it is the water and there is nothing she can do, which I find a bit rich, because the last ones "
                        + "were fine, and my aunt who sewed them would be sad. ";

        assertThat(scorer.score(Prompt.of(chat.repeat(5))).isHard(Difficulty.DEFAULT_THRESHOLD))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true, Why does this lose an update now and then?",
        "true, Make this faster without changing the order in which listeners are called.",
        "false, What does this do?",
        "false, Rename the variables."
    })
    void wish_decides_whether_code_that_comes_along_is_hard(boolean hard, String wish) {
        String prompt = wish + "\n\n```java\nvoid add(int n) {\n    total = total + n;\n}\n```";

        assertThat(scorer.score(Prompt.of(prompt)).isHard(Difficulty.DEFAULT_THRESHOLD))
                .isEqualTo(hard);
    }

    @Test
    void same_prompt_has_the_same_score() {
        Prompt prompt = Prompt.of("Compare both plans and justify your choice.");

        assertThat(scorer.score(prompt)).isEqualTo(new DifficultyScorer().score(prompt));
    }

    @Test
    void follow_up_takes_part_of_what_was_asked_before() {
        String first = "Prove that there are infinitely many primes of the form 4k+3 and generalise the proof.";
        Prompt goesOn = new Prompt(
                List.of(new Turn(Role.USER, first), new Turn(Role.ASSISTANT, "…"), new Turn(Role.USER, "go on")),
                0,
                false);
        Prompt easyAfterHard = new Prompt(
                List.of(new Turn(Role.USER, first), new Turn(Role.USER, "Translate that into French, please.")),
                0,
                false);

        assertThat(scorer.score(goesOn).score())
                .isGreaterThan(scorer.score(Prompt.of("go on")).score());
        assertThat(scorer.score(easyAfterHard).isHard(Difficulty.DEFAULT_THRESHOLD))
                .isFalse();
    }

    @Test
    void what_comes_beside_a_hard_task_counts_and_beside_an_easy_one_not() {
        List<Turn> hard = List.of(new Turn(Role.USER, "Compare the contracts."));
        List<Turn> easy = List.of(new Turn(Role.USER, "Summarise the contracts."));

        assertThat(scorer.score(new Prompt(hard, 4, true)).score())
                .isGreaterThan(scorer.score(new Prompt(hard, 0, false)).score());
        assertThat(scorer.score(new Prompt(easy, 4, true))).isEqualTo(scorer.score(new Prompt(easy, 0, false)));
    }

    @Test
    void prompt_without_words_is_everyday_work() {
        assertThat(scorer.score(new Prompt(List.of(), 0, false)).reasons()).isEmpty();
        assertThat(scorer.score(Prompt.of(" \n\n```")).isHard(Difficulty.DEFAULT_THRESHOLD))
                .isFalse();
        assertThat(scorer.score(Prompt.of("你好")).isHard(Difficulty.DEFAULT_THRESHOLD))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", ":\n\n", "```\n", "> a\n", "- ", "«„“", "word ", "1. ", "\n", "prove "})
    void long_and_odd_prompts_are_scored(String piece) {
        Difficulty difficulty = scorer.score(Prompt.of(piece.repeat(200_000)));

        assertThat(difficulty.score()).isBetween(0.0, 1.0);
    }

    @Test
    void content_is_never_printed() {
        Prompt prompt = Prompt.of("the secret of the house");

        assertThat(prompt.toString()).doesNotContain("secret");
        assertThat(scorer.score(prompt).toString()).doesNotContain("secret");
    }
}
