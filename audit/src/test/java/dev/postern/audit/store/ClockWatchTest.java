package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockWatchTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Trails.NOON);
    private final Clock clock = new MovableClock(now);
    private final ClockWatch watch = new ClockWatch(clock);

    @ParameterizedTest
    @CsvSource({"PT1H", "PT-1H", "P4300D", "P27000D", "PT2S", "PT-2S"})
    void a_step_of_the_clock_is_seen_once(Duration step) {
        watch.look(0);
        now.set(Trails.NOON.plus(step).plusMillis(50));

        var jump = watch.look(50_000_000);

        assertThat(jump).contains(new ClockWatch.Jump(Trails.NOON.plusMillis(50), now.get()));
        now.set(now.get().plusMillis(50));
        assertThat(watch.look(100_000_000)).isEmpty();
    }

    @Test
    void a_clock_that_is_set_slowly_is_no_anomaly() {
        watch.look(0);

        for (int i = 1; i <= 1_000; i++) {
            now.set(now.get().plusMillis(60));
            assertThat(watch.look(i * 50_000_000L)).isEmpty();
        }
    }

    private static final class MovableClock extends Clock {
        private final AtomicReference<Instant> now;

        MovableClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
