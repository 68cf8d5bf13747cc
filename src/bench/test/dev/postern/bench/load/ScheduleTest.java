package dev.postern.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void requests_are_due_evenly_and_do_not_drift() {
        Schedule schedule = new Schedule(500, 3);

        assertThat(schedule.due(0)).isEqualTo(500);
        assertThat(schedule.due(1)).isEqualTo(333_333_833);
        assertThat(schedule.due(3_000_000)).isEqualTo(1_000_000_000_000_500L);
    }

    @Test
    void request_is_due_from_its_nanosecond_on() {
        Schedule schedule = new Schedule(0, 1_000);

        assertThat(schedule.isDue(1, 999_999)).isFalse();
        assertThat(schedule.isDue(1, 1_000_000)).isTrue();
    }
}
