package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "MINUTE, 2026-11-26T08:15:00Z, 2026-11-26T08:15:00Z, 2026-11-26T08:16:00Z",
        "MINUTE, 2026-11-26T08:15:59.999999999Z, 2026-11-26T08:15:00Z, 2026-11-26T08:16:00Z",
        "HOUR, 2026-11-26T23:59:59Z, 2026-11-26T23:00:00Z, 2026-11-27T00:00:00Z",
        "DAY, 2028-02-29T00:00:00Z, 2028-02-29T00:00:00Z, 2028-03-01T00:00:00Z",
        "MONTH, 2026-12-31T23:59:59.999Z, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "MONTH, 2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z, 2027-02-01T00:00:00Z",
    })
    void windows_are_those_of_the_calendar_in_utc(Period period, Instant moment, Instant begin, Instant end) {
        Instant found = period.begin(moment);

        assertThat(found).isEqualTo(begin);
        assertThat(period.end(found)).isEqualTo(end);
    }
}
