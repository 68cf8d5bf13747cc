package dev.postern.model.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HedgeBudgetTest {

    /** However slow all servers are. */
    @ParameterizedTest
    @CsvSource({"0.05, 50", "0.1, 100", "0.5, 500", "1, 1000", "0, 0", "0.0015, 1"})
    void share_of_the_requests_is_never_passed(double share, int hedges) {
        HedgeBudget budget = new HedgeBudget(share);
        int spent = 0;
        for (int request = 0; request < 1_000; request++) {
            budget.came();
            spent += budget.spend() ? 1 : 0;
        }

        assertThat(spent).isEqualTo(hedges);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 10", "0.5, 100", "0.001, 1"})
    void quiet_time_saves_for_a_few_only(double share, int hedges) {
        HedgeBudget budget = new HedgeBudget(share);
        for (int request = 0; request < 100_000; request++) {
            budget.came();
        }

        int spent = 0;
        while (budget.spend()) {
            spent++;
        }

        assertThat(spent).isEqualTo(hedges);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void share_is_between_none_and_all(double share) {
        assertThatThrownBy(() -> new HedgeBudget(share)).isInstanceOf(IllegalArgumentException.class);
    }
}
