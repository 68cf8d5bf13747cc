package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaHeadersTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:15:18.500Z");
    private static final List<Remaining> LEFT = List.of(
            remaining(Measure.REQUESTS, Period.MINUTE, 50, 12), remaining(Measure.TOKENS, Period.DAY, 90_000, 0));

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0s",
        "PT0.001S, 1s",
        "PT59.2S, 1m0s",
        "PT6M, 6m0s",
        "PT23H0M5S, 23h0m5s",
        "P30D, 720h0m0s",
        "PT-3S, 0s"
    })
    void resets_are_written_as_openai_writes_durations(Duration time, String text) {
        assertThat(QuotaHeaders.duration(time)).isEqualTo(text);
    }

    @Test
    void openai_headers_have_limit_remaining_and_reset_of_each_measure() {
        Map<String, String> headers = QuotaHeaders.openai(LEFT, NOW);

        assertThat(headers)
                .containsExactly(
                        Map.entry("x-ratelimit-limit-requests", "50"),
                        Map.entry("x-ratelimit-remaining-requests", "12"),
                        Map.entry("x-ratelimit-reset-requests", "42s"),
                        Map.entry("x-ratelimit-limit-tokens", "90000"),
                        Map.entry("x-ratelimit-remaining-tokens", "0"),
                        Map.entry("x-ratelimit-reset-tokens", "15h44m42s"));
    }

    @Test
    void anthropic_headers_have_moments() {
        Map<String, String> headers = QuotaHeaders.anthropic(LEFT);

        assertThat(headers)
                .containsEntry("anthropic-ratelimit-requests-remaining", "12")
                .containsEntry("anthropic-ratelimit-requests-reset", "2026-11-26T08:16:00Z")
                .containsEntry("anthropic-ratelimit-tokens-limit", "90000")
                .containsEntry("anthropic-ratelimit-tokens-reset", "2026-11-27T00:00:00Z");
    }

    private static Remaining remaining(Measure measure, Period period, long most, long left) {
        return new Remaining(
                new Limit(QuotaKind.PERSON, "8d1f", measure, period, most), left, period.end(period.begin(NOW)));
    }
}
