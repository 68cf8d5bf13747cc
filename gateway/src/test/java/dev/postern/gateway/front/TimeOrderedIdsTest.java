package dev.postern.gateway.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void ids_are_version_7_and_begin_with_the_time() {
        Instant now = Instant.parse("2026-11-23T10:15:30.123Z");
        TimeOrderedIds ids = new TimeOrderedIds(InstantSource.fixed(now), new Random(7));

        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void later_ids_sort_after_earlier_ones() {
        Random random = new Random(7);
        Instant now = Instant.parse("2026-11-23T10:15:30Z");

        UUID earlier = new TimeOrderedIds(InstantSource.fixed(now), random).next();
        UUID later = new TimeOrderedIds(InstantSource.fixed(now.plusMillis(1)), random).next();

        assertThat(earlier.toString()).isLessThan(later.toString());
    }
}
