package dev.postern.model.certainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCertaintyTest {
    private static final double HALF = 0.5;

    @Test
    void sure_tokens_make_a_sure_answer_and_doubtful_ones_an_unsure_one() {
        Certainty sure = of(-0.01, -0.02, -0.05);
        Certainty unsure = of(-0.9, -1.4, -0.7);

        assertThat(sure.isUnsure(HALF)).isFalse();
        assertThat(unsure.isUnsure(HALF)).isTrue();
        assertThat(sure.mean()).isCloseTo(-0.0267, within(0.001));
    }

    @Test
    void chance_falls_with_every_less_likely_token() {
        double last = 1;
        for (double chance = 0; chance > -3; chance -= 0.1) {
            double probability = of(-0.05, chance, -0.1).probability();
            assertThat(probability).isLessThan(last);
            last = probability;
        }
    }

    @Test
    void many_alternatives_of_the_same_weight_lower_the_chance() {
        List<TokenChance> alone = List.of(new TokenChance(-0.3, List.of(-0.3, -8.0)));
        List<TokenChance> contested = List.of(new TokenChance(-0.3, List.of(-0.3, -1.9, -2.6)));

        Certainty calm = estimate(alone).orElseThrow();
        Certainty torn = estimate(contested).orElseThrow();

        assertThat(torn.entropy().orElseThrow()).isGreaterThan(calm.entropy().orElseThrow());
        assertThat(torn.probability()).isLessThan(calm.probability());
    }

    @Test
    void alternatives_of_a_few_tokens_only_are_not_used() {
        List<TokenChance> answer = new ArrayList<>(Collections.nCopies(9, TokenChance.of(-0.1)));
        answer.add(new TokenChance(-0.1, List.of(-0.1, -2.4)));

        assertThat(estimate(answer).orElseThrow().entropy()).isEmpty();
    }

    @Test
    void long_answer_is_not_saved_by_its_many_sure_tokens() {
        List<TokenChance> smooth = new ArrayList<>(Collections.nCopies(40, TokenChance.of(-0.25)));
        List<TokenChance> shaky = new ArrayList<>(Collections.nCopies(35, TokenChance.of(0)));
        shaky.addAll(Collections.nCopies(5, TokenChance.of(-2)));
        List<TokenChance> broken = new ArrayList<>(Collections.nCopies(38, TokenChance.of(0)));
        broken.addAll(Collections.nCopies(2, TokenChance.of(-5)));
        broken.addAll(Collections.nCopies(4, TokenChance.of(-4)));

        assertThat(estimate(shaky).orElseThrow().mean())
                .isEqualTo(estimate(smooth).orElseThrow().mean(), within(1e-9));
        assertThat(estimate(broken).orElseThrow().low()).isEqualTo(-4);
        assertThat(estimate(broken).orElseThrow().probability())
                .isLessThan(estimate(smooth).orElseThrow().probability() / 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0.5, Double.POSITIVE_INFINITY})
    void numbers_that_are_no_probabilities_say_nothing(double chance) {
        assertThat(estimate(List.of(TokenChance.of(chance)))).isEmpty();
        assertThat(estimate(List.of(new TokenChance(-1, List.of(chance))))).isEmpty();
        assertThat(estimate(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NEGATIVE_INFINITY, -9999, 0.0004})
    void odd_numbers_of_servers_stay_within_bounds(double chance) {
        assertThat(of(chance).probability()).isBetween(0.0, 1.0);
    }

    @Test
    void one_impossible_figure_leaves_the_whole_answer_without_an_estimate() {
        List<TokenChance> answer = new ArrayList<>(Collections.nCopies(9, TokenChance.of(-0.1)));
        answer.add(4, TokenChance.of(Double.NaN));

        assertThat(estimate(answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, -3", "10, -3", "11, -2", "20, -2", "21, -1", "30, -1", "31, 0"})
    void lowest_tenth_is_the_same_whatever_the_order(int tokens, double low) {
        List<TokenChance> answer = new ArrayList<>();
        for (double chance : new double[] {0, -3, -2, -1}) {
            answer.add(TokenChance.of(chance));
        }
        while (answer.size() < tokens) {
            answer.add(TokenChance.of(0));
        }
        List<TokenChance> reversed = answer.subList(0, tokens).reversed();

        assertThat(estimate(answer.subList(0, tokens)).orElseThrow().low()).isEqualTo(low);
        assertThat(estimate(reversed).orElseThrow().low()).isEqualTo(low);
    }

    private static Certainty of(double... chances) {
        return estimate(DoubleStream.of(chances).mapToObj(TokenChance::of).toList())
                .orElseThrow();
    }

    private static Optional<Certainty> estimate(List<TokenChance> answer) {
        AnswerCertainty certainty = new AnswerCertainty();
        answer.forEach(certainty::add);
        return certainty.estimate();
    }
}
