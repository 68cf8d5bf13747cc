package dev.postern.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnonymousBudgetTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private final AnonymousBudget budget = new AnonymousBudget(now::get);

    @Test
    void strangers_are_recorded_up_to_the_budget_of_a_second() {
        long taken = IntStream.range(0, 100).filter(i -> budget.take()).count();

        assertThat(taken).isEqualTo(AnonymousBudget.PER_SECOND);
    }

    @Test
    void next_second_has_a_budget_of_its_own() {
        IntStream.range(0, 100).forEach(i -> budget.take());

        now.set(now.get().plusSeconds(1));

        assertThat(budget.take()).isTrue();
    }
}
