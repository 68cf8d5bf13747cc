package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.desk.DeskDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three gateways on one real Postgres do at random what gateways do, over two windows, some of them dying in between. A model
 * counts what was let through: no window is exceeded, and nobody is refused while there is room.
 */
class RandomInterleavingTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final int STEPS = 250;
    private static final long BETWEEN_STEPS = Duration.ofMillis(20).toNanos();
    private static DeskDatabase database;

    private final Map<Integer, UUID> names = new HashMap<>();
    private final List<LeasedPools> gateways = new ArrayList<>();
    private final List<List<Claim>> open = new ArrayList<>();
    private final Map<CounterKey, Long> used = new HashMap<>();
    private final Map<CounterKey, Long> lost = new HashMap<>();
    private long steps;

    @BeforeAll
    static void start() {
        database = new DeskDatabase("V8__quota");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void clean() {
        database.as("postgres", "TRUNCATE desk.quota_counter, desk.quota_lease, desk.quota_limit, desk.usage_month");
        for (int each = 0; each < 3; each++) {
            gateways.add(gateway());
            open.add(new ArrayList<>());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 8})
    void no_window_is_exceeded_and_nobody_is_refused_while_there_is_room(long seed) throws Exception {
        Random random = new Random(seed);
        Measure measure = seed % 2 == 0 ? Measure.TOKENS : Measure.REQUESTS;
        long most = measure == Measure.REQUESTS ? 20 + random.nextInt(150) : 2_000 + random.nextInt(20_000);
        Limit limit = new Limit(QuotaKind.GROUP, "/it", measure, Period.MINUTE, most);

        for (int step = 0; step < STEPS; step++) {
            int which = random.nextInt(3);
            steps = step;
            Instant now = Instant.parse(
                    step + random.nextInt(9) < STEPS / 2 ? "2026-11-26T08:15:59.999Z" : "2026-11-26T08:16:00Z");
            CounterKey key = new CounterKey(
                    limit.kind(),
                    limit.holder(),
                    measure,
                    limit.period(),
                    limit.period().begin(now));
            switch (random.nextInt(20)) {
                case 0 -> gateways.get(which).report();
                case 1 -> release(which, random);
                case 2 -> die(which);
                case 3, 4, 5, 6, 7, 8 -> settle(which, random, measure);
                default ->
                    ask(which, new Wanted(key, limit, measure == Measure.REQUESTS ? 1 : 1 + random.nextInt(300)));
            }
        }

        assertThat(used).isNotEmpty();
    }

    private void ask(int which, Wanted wanted) throws SQLException, InterruptedException {
        long before = used.getOrDefault(wanted.key(), 0L);
        switch (gateways.get(which).reserve(List.of(wanted))) {
            case Reserving.Granted(List<Claim> claims) -> {
                open.get(which).add(claims.getFirst());
                assertThat(before + wanted.need())
                        .as("taken of %s", wanted)
                        .isLessThanOrEqualTo(wanted.limit().most());
                used.merge(wanted.key(), wanted.need(), Long::sum);
            }
            case Reserving.Exceeded exceeded ->
                assertThat(before + lost.getOrDefault(wanted.key(), 0L) + wanted.need())
                        .as("room for %s", wanted)
                        .isGreaterThan(wanted.limit().most());
        }
    }

    /** Ends an exchange that used less than was reserved. */
    private void settle(int which, Random random, Measure measure) throws SQLException {
        Claim claim = next(which, random);
        if (claim != null) {
            long spent = measure == Measure.REQUESTS ? 1 : random.nextLong(claim.need + 1);
            claim.pool.settle(claim, spent);
            used.merge(claim.pool.key(), spent - claim.need, Long::sum);
            gateways.get(which).report();
        }
    }

    private void release(int which, Random random) throws SQLException {
        Claim claim = next(which, random);
        if (claim != null) {
            claim.pool.putBack(claim);
            used.merge(claim.pool.key(), -claim.need, Long::sum);
            gateways.get(which).report();
        }
    }

    /** What it reserved of tokens comes back; requests that it held count as made. */
    private void die(int which) throws SQLException {
        gateways.get(which).report();
        database.as(
                "postgres",
                "UPDATE desk.quota_lease SET expires = '-infinity' WHERE gateway = '" + names.get(which) + "'");
        for (Claim claim : open.get(which)) {
            if (claim.pool.key().measure() == Measure.TOKENS) {
                used.merge(claim.pool.key(), -claim.need, Long::sum);
            }
        }
        for (CounterKey key : used.keySet()) {
            if (key.measure() == Measure.REQUESTS) {
                lost.merge(key, Pool.BLOCK, Long::sum);
            }
        }
        open.get(which).clear();
        gateways.set(which, gateway(which));
    }

    private @Nullable Claim next(int which, Random random) {
        List<Claim> claims = open.get(which);
        return claims.isEmpty() ? null : claims.remove(random.nextInt(claims.size()));
    }

    /** Time goes on by a bit with each step. */
    private long nanos() {
        return System.nanoTime() + steps * BETWEEN_STEPS;
    }

    private LeasedPools gateway() {
        return gateway(gateways.size());
    }

    private LeasedPools gateway(int which) {
        names.put(which, UUID.randomUUID());
        return new LeasedPools(
                new PostgresLedger(database.dataSource(), names.get(which), LEASE), this::nanos, this::others, LEASE);
    }

    /** What happens on the other gateways while one waits. */
    private void others(Duration time) throws InterruptedException {
        Thread.sleep(time);
        for (LeasedPools each : gateways) {
            try {
                each.answerCalls();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
