package dev.postern.model.difficulty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The share of prompts on the right side of the default threshold, in sets written by hand and labelled when written. */
class LabelledSetTest {
    private final DifficultyScorer scorer = new DifficultyScorer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "development.tsv",
                "held-out.tsv",
                "odd.tsv",
                "last.tsv",
                "office-development.tsv",
                "office-held-out.tsv",
                "second-development.tsv",
                "chatty-development.tsv",
                "third-development.tsv",
                "fourth.tsv",
                "fifth.tsv"
            })
    void everyday_prompts_stay_and_hard_ones_are_offered(String set) {
        List<LabelledPrompt> prompts = LabelledPrompt.of(set);

        double stay = share(prompts, false);
        double offered = share(prompts, true);

        System.out.printf(
                Locale.ROOT,
                "%s: %.1f %% of everyday prompts stay, %.1f %% of hard ones are offered%n",
                set,
                100 * stay,
                100 * offered);
        assertThat(stay).isGreaterThanOrEqualTo(0.9);
        assertThat(offered).isGreaterThanOrEqualTo(0.8);
    }

    private double share(List<LabelledPrompt> prompts, boolean hard) {
        List<LabelledPrompt> labelled =
                prompts.stream().filter(prompt -> prompt.hard() == hard).toList();
        long right = labelled.stream()
                .filter(prompt -> scorer.score(Prompt.of(prompt.text())).isHard(Difficulty.DEFAULT_THRESHOLD) == hard)
                .count();
        return (double) right / labelled.size();
    }
}
