package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.KeyScope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a key may use in a month, beside the limits that others set. */
class KeyBudgetTest {
    private static final Limit OF_THE_PERSON = new Limit(QuotaKind.PERSON, "s", Measure.TOKENS, Period.MONTH, 10);
    private static final Limit OF_THE_DAY = new Limit(QuotaKind.KEY, "k", Measure.TOKENS, Period.DAY, 10);

    @Test
    void budget_counts_beside_other_limits() {
        List<Limit> limits = KeyBudget.within(List.of(OF_THE_PERSON, OF_THE_DAY), key(OptionalLong.of(500)));

        assertThat(limits)
                .containsExactly(
                        OF_THE_PERSON, OF_THE_DAY, new Limit(QuotaKind.KEY, "k", Measure.TOKENS, Period.MONTH, 500));
    }

    @ParameterizedTest
    @CsvSource({"300, 300", "500, 500", "700, 500"})
    void of_two_limits_for_the_same_the_smaller_one_counts(long set, long expected) {
        Limit limit = new Limit(QuotaKind.KEY, "k", Measure.TOKENS, Period.MONTH, set);

        assertThat(KeyBudget.within(List.of(limit), key(OptionalLong.of(500))))
                .singleElement()
                .extracting(Limit::most)
                .isEqualTo(expected);
    }

    @Test
    void without_a_budget_limits_stay_as_they_are() {
        List<Limit> limits = List.of(OF_THE_PERSON);

        assertThat(KeyBudget.within(limits, key(OptionalLong.empty()))).isEqualTo(limits);
        assertThat(KeyBudget.within(limits, Optional.empty())).isEqualTo(limits);
    }

    private static Optional<KeyScope> key(OptionalLong budget) {
        return Optional.of(new KeyScope("k", Set.of(), Set.of(), budget));
    }
}
