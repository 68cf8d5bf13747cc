package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitTableTest {
    private static final Slot EACH_PERSON = slot(QuotaKind.PERSON, Slot.EACH);
    private static final Slot EACH_GROUP = slot(QuotaKind.GROUP, Slot.EACH);

    @Test
    void nothing_is_limited_where_nothing_is_set() {
        LimitTable table = new LimitTable(Map.of(), Map.of());

        assertThat(table.of("8d1f", Set.of("/hr"), Optional.of("k1"))).isEmpty();
    }

    @Test
    void own_limit_goes_before_the_one_for_each_and_what_operators_set_before_what_is_configured() {
        LimitTable table = new LimitTable(
                Map.of(EACH_PERSON, OptionalLong.of(10), slot(QuotaKind.PERSON, "8d1f"), OptionalLong.of(20)),
                Map.of(EACH_PERSON, OptionalLong.of(5)));

        assertThat(table.of("8d1f", Set.of(), Optional.empty())).containsExactly(limit(QuotaKind.PERSON, "8d1f", 20));
        assertThat(table.of("77aa", Set.of(), Optional.empty())).containsExactly(limit(QuotaKind.PERSON, "77aa", 5));
    }

    @Test
    void operator_lifts_a_limit_that_is_configured() {
        LimitTable table = new LimitTable(
                Map.of(EACH_PERSON, OptionalLong.of(10)), Map.of(slot(QuotaKind.PERSON, "8d1f"), OptionalLong.empty()));

        assertThat(table.of("8d1f", Set.of(), Optional.empty())).isEmpty();
    }

    @Test
    void every_group_counts_and_those_above_only_where_they_have_limits_of_their_own() {
        LimitTable table = new LimitTable(
                Map.of(EACH_GROUP, OptionalLong.of(100), slot(QuotaKind.GROUP, "/it"), OptionalLong.of(1_000)),
                Map.of());

        assertThat(table.of("8d1f", Set.of("/it/web/ui", "/hr"), Optional.empty()))
                .containsExactly(
                        limit(QuotaKind.GROUP, "/hr", 100),
                        limit(QuotaKind.GROUP, "/it/web/ui", 100),
                        limit(QuotaKind.GROUP, "/it", 1_000));
    }

    @Test
    void keys_count_where_one_is_used() {
        LimitTable table = new LimitTable(Map.of(slot(QuotaKind.KEY, Slot.EACH), OptionalLong.of(3)), Map.of());

        assertThat(table.of("8d1f", Set.of(), Optional.of("k1"))).containsExactly(limit(QuotaKind.KEY, "k1", 3));
        assertThat(table.of("8d1f", Set.of(), Optional.empty())).isEmpty();
    }

    private static Slot slot(QuotaKind kind, String holder) {
        return new Slot(kind, holder, Measure.REQUESTS, Period.DAY);
    }

    private static Limit limit(QuotaKind kind, String holder, long most) {
        return new Limit(kind, holder, Measure.REQUESTS, Period.DAY, most);
    }
}
