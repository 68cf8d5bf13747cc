package dev.postern.model.health;

import static dev.postern.model.health.Breaker.State.CLOSED;
import static dev.postern.model.health.Breaker.State.HALF_OPEN;
import static dev.postern.model.health.Breaker.State.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
    private static final long SECOND = 1_000_000_000L;

    /** Close to the overflow of the clock, which may begin anywhere. */
    private static final long START = Long.MAX_VALUE - 7 * SECOND;

    private final Breaker breaker = new Breaker(new BreakerRules(3, Duration.ofSeconds(5), Duration.ofSeconds(12)));

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"WRONG", "SILENT"})
    void failures_in_a_row_open_it(Fault fault) {
        breaker.failed(fault, START);
        breaker.failed(fault, START);
        assertThat(breaker.state(START)).isEqualTo(CLOSED);

        breaker.failed(fault, START);

        assertThat(breaker.state(START)).isEqualTo(OPEN);
        assertThat(breaker.opened()).isEqualTo(fault);
    }

    @Test
    void answer_in_between_begins_the_count_anew() {
        breaker.failed(Fault.WRONG, START);
        breaker.failed(Fault.WRONG, START);
        breaker.answered();

        breaker.failed(Fault.WRONG, START);

        assertThat(breaker.state(START)).isEqualTo(CLOSED);
    }

    @Test
    void server_that_takes_no_connection_is_left_alone_at_once() {
        breaker.failed(Fault.UNREACHABLE, START);

        assertThat(breaker.state(START)).isEqualTo(OPEN);
    }

    @Test
    void server_is_called_silent_only_after_silence_in_a_row() {
        open();
        breaker.failed(Fault.SILENT, START);
        breaker.failed(Fault.SILENT, START);
        assertThat(breaker.opened()).isEqualTo(Fault.WRONG);

        breaker.failed(Fault.SILENT, START);

        assertThat(breaker.opened()).isEqualTo(Fault.SILENT);
    }

    @Test
    void one_request_tries_after_the_rest() {
        open();
        long later = START + 5 * SECOND;
        assertThat(breaker.tryOnce(later - 1)).isFalse();
        assertThat(breaker.state(later)).isEqualTo(HALF_OPEN);

        assertThat(breaker.tryOnce(later)).isTrue();

        assertThat(breaker.tryOnce(later)).isFalse();
        assertThat(breaker.state(later)).isEqualTo(OPEN);
    }

    @Test
    void trial_that_fails_doubles_the_rest_up_to_its_longest() {
        open();
        long now = START;
        for (int seconds : new int[] {5, 10, 12, 12}) {
            assertThat(breaker.tryOnce(now + seconds * SECOND - 1))
                    .as("before %s s", seconds)
                    .isFalse();
            now += seconds * SECOND;
            assertThat(breaker.tryOnce(now)).as("after %s s", seconds).isTrue();
            breaker.failed(Fault.WRONG, now);
        }
    }

    @Test
    void trial_whose_client_leaves_is_there_for_the_next() {
        open();
        long later = START + 5 * SECOND;
        breaker.tryOnce(later);

        breaker.unknown();

        assertThat(breaker.tryOnce(later)).isTrue();
    }

    @Test
    void answer_that_begins_closes_it_on_probation() {
        open();
        breaker.tryOnce(START + 5 * SECOND);
        breaker.began();
        assertThat(breaker.state(START + 5 * SECOND)).isEqualTo(CLOSED);

        breaker.failed(Fault.SILENT, START + 6 * SECOND);

        assertThat(breaker.state(START + 6 * SECOND)).isEqualTo(OPEN);
    }

    @Test
    void probe_lets_an_unreachable_server_be_tried_and_no_other() {
        breaker.failed(Fault.UNREACHABLE, START);
        breaker.reachable(START + 1);
        assertThat(breaker.state(START + 1)).isEqualTo(HALF_OPEN);

        Breaker liar = new Breaker(new BreakerRules(1, Duration.ofSeconds(5), Duration.ofSeconds(5)));
        liar.failed(Fault.WRONG, START);
        liar.reachable(START + 1);
        assertThat(liar.state(START + 1)).isEqualTo(OPEN);
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            breaker.failed(Fault.WRONG, START);
        }
    }
}
