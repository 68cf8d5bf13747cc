package dev.postern.bench.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final long MILLI = 1_000_000;
    private static final Pace FIFTY = Pace.of(-7 * MILLI, 50);

    @ParameterizedTest
    @CsvSource({"-8, 0", "-7, 1", "12, 1", "13, 2", "993, 51", "5993, 301"})
    void tokens_fall_due_at_the_rate(long nowMillis, int due) {
        assertThat(FIFTY.dueBy(nowMillis * MILLI)).isEqualTo(due);
    }

    @Test
    void late_token_does_not_delay_the_ones_after_it() {
        long late = FIFTY.due(3) + 150 * MILLI;

        assertThat(FIFTY.dueBy(late)).isEqualTo(11);
        assertThat(FIFTY.due(11)).isEqualTo(FIFTY.due(0) + 220 * MILLI);
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "999999, 20", "1000000, 19", "19999999, 1", "20000000, 1", "90000000, 1"})
    void sleep_is_whole_milliseconds_and_never_too_short(long nanosSinceStart, long millis) {
        assertThat(FIFTY.millisUntil(1, FIFTY.startNanos() + nanosSinceStart)).isEqualTo(millis);
    }

    @Test
    void rate_holds_over_a_long_stream_with_sleeps_of_whole_milliseconds() {
        Pace odd = Pace.of(0, 30);
        long now = 0;
        int sent = odd.dueBy(now);
        while (sent < 30_000) {
            now += odd.millisUntil(sent, now) * MILLI;
            sent = odd.dueBy(now);
        }

        assertThat(now / 1e9).isBetween(999.9, 1000.1);
    }

    @Test
    void tokens_without_time_between_them_have_no_pace() {
        assertThatThrownBy(() -> new Pace(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
