package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightlyCheckTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:29:59Z, PT1S",
        "2026-11-23T02:30:00Z, PT24H",
        "2026-11-23T02:30:01Z, PT23H59M59S",
        "2026-12-31T23:30:00Z, PT3H",
    })
    void the_check_waits_for_the_next_time_of_day(OffsetDateTime now, Duration wait) {
        assertThat(NightlyCheck.untilNext(now, LocalTime.of(2, 30))).isEqualTo(wait);
    }
}
