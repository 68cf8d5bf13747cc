package dev.postern.gateway.auditdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.audit.store.search.Bucket;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Dimension;
import dev.postern.audit.store.search.FigureFilter;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureQueryTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void without_parameters_the_last_day_by_hour_is_meant() {
        FigureFilter filter = read(Map.of());

        assertThat(filter)
                .isEqualTo(new FigureFilter(
                        Instant.parse("2026-11-24T12:00:00Z"),
                        NOW,
                        Bucket.HOUR,
                        ZoneOffset.UTC,
                        Map.of(),
                        Optional.empty(),
                        10,
                        5));
    }

    @Test
    void every_parameter_finds_its_place() {
        FigureFilter filter = read(Map.of(
                "from", List.of("2026-10-01T00:00:00Z"),
                "to", List.of("2026-11-01T00:00:00Z"),
                "bucket", List.of("day"),
                "timeZone", List.of("Europe/Vienna"),
                "by", List.of("modelServer"),
                "top", List.of("3"),
                "group", List.of("/sales"),
                "status", List.of("open")));

        assertThat(filter)
                .isEqualTo(new FigureFilter(
                        Instant.parse("2026-10-01T00:00:00Z"),
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Bucket.DAY,
                        ZoneId.of("Europe/Vienna"),
                        Map.of(Criterion.GROUP, "/sales", Criterion.STATUS, "open"),
                        Optional.of(Dimension.MODEL_SERVER),
                        3,
                        5));
    }

    @ParameterizedTest
    @CsvSource({
        "by, pseudonym",
        "by, person",
        "by, MODEL",
        "bucket, second",
        "timeZone, Mars/Olympus",
        "top, 0",
        "top, 51",
        "from, 2026-11-26T00:00:00Z",
        "pseudonym, 00ff00ff00ff00ff00ff00ff00ff00ff",
        "requestId, 019abcde-f012-7345-8678-9abcdef01234",
        "clientRequestId, job-1",
        "cursor, abc"
    })
    void what_cannot_be_meant_is_refused_with_its_name(String name, String value) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read(Map.of(name, List.of(value))))
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_REQUEST);
                    assertThat(refused.param()).isEqualTo(name);
                });
    }

    @ParameterizedTest
    @CsvSource({"minute, 2026-11-24T11:59:59Z", "hour, 2026-10-24T00:00:00Z", "day, 2025-01-01T00:00:00Z"})
    void a_time_too_long_for_its_bucket_is_refused_before_anything_is_read(String bucket, String from) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read(Map.of("bucket", List.of(bucket), "from", List.of(from))))
                .withMessageContaining("wider bucket")
                .satisfies(refused -> assertThat(refused.param()).isEqualTo("bucket"));
    }

    private static FigureFilter read(Map<String, List<String>> given) {
        return FigureQuery.of(given, NOW, 5).filter();
    }
}
