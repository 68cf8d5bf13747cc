package dev.postern.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    private static final long MILLI = 1_000_000;

    private final Tally tally = new Tally();

    @Test
    void percentiles_are_those_of_what_was_counted() {
        for (int i = 1; i <= 1000; i++) {
            tally.completed(i * MILLI);
        }

        Distribution whole = tally.counted().whole();

        assertThat(whole.count()).isEqualTo(1000);
        assertThat(whole.p50()).isCloseTo(500, within(1.0));
        assertThat(whole.p90()).isCloseTo(900, within(1.0));
        assertThat(whole.p95()).isCloseTo(950, within(1.0));
        assertThat(whole.p99()).isCloseTo(990, within(1.0));
        assertThat(whole.max()).isCloseTo(1000, within(1.0));
    }

    @Test
    void nothing_counted_is_zero_everywhere() {
        assertThat(tally.counted().whole()).isEqualTo(new Distribution(0, 0, 0, 0, 0, 0));
    }

    @Test
    void warm_up_is_forgotten() {
        tally.completed(MILLI);
        tally.firstToken(MILLI);
        tally.gap(MILLI);
        tally.event();
        tally.failed("status 503");

        tally.restart();

        assertThat(tally.counted()).isEqualTo(new Tally().counted());
    }

    @Test
    void failures_are_counted_by_kind() {
        tally.failed("status 503");
        tally.failed("wrong text");
        tally.failed("status 503");

        assertThat(tally.counted().failures()).containsEntry("status 503", 2L).containsEntry("wrong text", 1L);
        assertThat(tally.counted().completed()).isZero();
    }

    @Test
    void times_beyond_the_scale_are_kept_at_its_end() {
        tally.completed(Long.MAX_VALUE);
        tally.completed(-5);

        assertThat(tally.counted().whole().max()).isCloseTo(600_000, within(600.0));
        assertThat(tally.counted().whole().count()).isEqualTo(2);
    }
}
