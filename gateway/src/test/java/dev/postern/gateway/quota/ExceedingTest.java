package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceedingTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:15:18.001Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON | REQUESTS | MINUTE | 50 | 1 | 42 | Your own limit, 50 requests per minute,",
                "GROUP | TOKENS | HOUR | 90000 | 500 | 2682 | The limit of your group g, 90,000 tokens per hour,",
                "KEY | REQUESTS | DAY | 0 | 1 | 56682 | The limit of this API key, 0 requests per day, has no room",
                "PERSON | TOKENS | MINUTE | 100 | 2000 | 42 | and this request may need 2,000. Ask for a shorter answer",
            })
    void message_names_limit_and_window_and_says_when_to_come_back(
            QuotaKind kind, Measure measure, Period period, long most, long need, int seconds, String said) {
        Limit limit = new Limit(kind, "g", measure, period, most);
        Wanted wanted = new Wanted(new CounterKey(kind, "hash", measure, period, period.begin(NOW)), limit, need);

        RefusedException refusal = Exceeding.refusal(wanted, NOW);

        assertThat(refusal.code()).isEqualTo(ErrorCode.QUOTA_EXCEEDED);
        assertThat(refusal.retrySeconds()).isEqualTo(seconds);
        assertThat(refusal.getMessage()).contains(said).doesNotContain("hash");
    }
}
