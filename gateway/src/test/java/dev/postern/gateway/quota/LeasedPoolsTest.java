package dev.postern.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.gateway.desk.DeskDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several gateways on one real Postgres. */
class LeasedPoolsTest {
    private static final Instant MOMENT = Instant.parse("2026-11-26T08:15:30Z");
    private static DeskDatabase database;

    private final List<LeasedPools> gateways = new ArrayList<>();
    private final AtomicLong later = new AtomicLong();

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
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 1_000})
    void racing_gateways_let_through_exactly_the_limit(int most) throws Exception {
        start(3, LeasedPools.LEASE);
        List<Callable<Reserving>> calls = new ArrayList<>();
        for (int call = 0; call < 3 * (most / 2 + 4); call++) {
            LeasedPools gateway = gateways.get(call % 3);
            calls.add(() -> gateway.reserve(List.of(wanted(Measure.REQUESTS, most, 1))));
        }

        long through = 0;
        try (Answering _ = new Answering(gateways);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reserving> each : threads.invokeAll(calls)) {
                through += each.get() instanceof Reserving.Granted ? 1 : 0;
            }
        }

        assertThat(through).isEqualTo(most);
    }

    @Test
    void what_one_gateway_holds_without_need_is_called_back_before_another_refuses() throws Exception {
        start(2, LeasedPools.LEASE);
        LeasedPools idle = gateways.getFirst();
        idle.reserve(List.of(wanted(Measure.REQUESTS, 200, 1)));

        int through = 0;
        try (Answering _ = new Answering(gateways)) {
            while (gateways.getLast().reserve(List.of(wanted(Measure.REQUESTS, 200, 1))) instanceof Reserving.Granted) {
                through++;
            }
        }

        assertThat(through).isEqualTo(199);
    }

    @Test
    void most_requests_need_no_round_trip_where_the_limit_is_far() throws Exception {
        CountingLedger counting = new CountingLedger(ledger(LeasedPools.LEASE));
        LeasedPools gateway = new LeasedPools(counting, System::nanoTime, time -> {}, LeasedPools.LEASE);

        for (int each = 0; each < 1_000; each++) {
            Reserving.Granted granted = (Reserving.Granted) gateway.reserve(
                    List.of(wanted(Measure.REQUESTS, 100_000, 1), wanted(Measure.TOKENS, 10_000_000, 1_200)));
            granted.claims().getFirst().pool.settle(granted.claims().getFirst(), 1);
            granted.claims().getLast().pool.settle(granted.claims().getLast(), 300);
        }

        assertThat(counting.taken()).isLessThan(30);
    }

    @Test
    void tokens_that_a_dead_gateway_reserved_come_back_and_its_requests_count_as_made() throws Exception {
        start(2, LeasedPools.LEASE);
        gateways.getFirst().reserve(List.of(wanted(Measure.TOKENS, 1_000, 900), wanted(Measure.REQUESTS, 10, 1)));
        LeasedPools survivor = gateways.getLast();
        Reserving before = survivor.reserve(List.of(wanted(Measure.TOKENS, 1_000, 900)));

        forgetEverybody();
        whatWasDeniedIsForgotten();
        Reserving after = survivor.reserve(List.of(wanted(Measure.TOKENS, 1_000, 900)));

        assertThat(before).isInstanceOf(Reserving.Exceeded.class);
        assertThat(after).isInstanceOf(Reserving.Granted.class);
        int requests = 0;
        while (survivor.reserve(List.of(wanted(Measure.REQUESTS, 10, 1))) instanceof Reserving.Granted) {
            requests++;
        }
        assertThat(requests).isEqualTo(9);
    }

    @Test
    void gateway_that_only_seemed_dead_counts_what_it_used_after_all() throws Exception {
        start(2, LeasedPools.LEASE);
        LeasedPools slow = gateways.getFirst();
        Claim claim = claim(slow.reserve(List.of(wanted(Measure.TOKENS, 1_000, 900))));
        forgetEverybody();
        gateways.getLast().reserve(List.of(wanted(Measure.TOKENS, 1_000, 500)));

        claim.pool.settle(claim, 400);
        slow.report();

        assertThat(database.number("SELECT taken FROM quota_counter")).isEqualTo(900);
        assertThat(slow.reserve(List.of(wanted(Measure.TOKENS, 1_000, 101)))).isInstanceOf(Reserving.Exceeded.class);
    }

    @Test
    void what_is_in_hand_is_used_while_the_ledger_is_away_and_no_more() throws Exception {
        CountingLedger ledger = new CountingLedger(ledger(LeasedPools.LEASE));
        LeasedPools gateway = new LeasedPools(ledger, System::nanoTime, time -> {}, LeasedPools.LEASE);
        gateway.reserve(List.of(wanted(Measure.REQUESTS, 1_600, 1)));
        ledger.away(true);

        int through = 1;
        while (true) {
            try {
                gateway.reserve(List.of(wanted(Measure.REQUESTS, 1_600, 1)));
                through++;
            } catch (SQLException e) {
                break;
            }
        }

        assertThat(through).isEqualTo((int) Pool.BLOCK);
    }

    @Test
    void gateway_that_ends_gives_back_what_it_does_not_need() throws Exception {
        start(1, LeasedPools.LEASE);
        Claim claim = claim(gateways.getFirst().reserve(List.of(wanted(Measure.TOKENS, 100_000, 100))));
        claim.pool.settle(claim, 60);

        gateways.getFirst().leave();

        assertThat(database.number("SELECT taken FROM quota_counter")).isEqualTo(60);
        assertThat(database.number("SELECT held FROM quota_lease")).isZero();
    }

    @Test
    void one_limit_without_room_reserves_nothing_of_the_others() throws Exception {
        start(1, LeasedPools.LEASE);
        LeasedPools gateway = gateways.getFirst();
        gateway.reserve(List.of(wanted(Measure.REQUESTS, 2, 1)));
        gateway.reserve(List.of(wanted(Measure.REQUESTS, 2, 1)));

        Reserving refused = gateway.reserve(List.of(wanted(Measure.TOKENS, 100, 60), wanted(Measure.REQUESTS, 2, 1)));
        Reserving other = gateway.reserve(List.of(wanted(Measure.TOKENS, 100, 60)));

        assertThat(refused).isInstanceOf(Reserving.Exceeded.class);
        assertThat(other).isInstanceOf(Reserving.Granted.class);
    }

    /** As if the leases of all gateways had been over for long. */
    private static void forgetEverybody() {
        database.as("postgres", "UPDATE desk.quota_lease SET expires = '-infinity'");
    }

    /** Gateways do not ask again for a few milliseconds what the ledger denied; a quick test would be within them. */
    private void whatWasDeniedIsForgotten() {
        later.addAndGet(Duration.ofMillis(20).toNanos());
    }

    private void start(int howMany, Duration lease) {
        for (int each = 0; each < howMany; each++) {
            gateways.add(new LeasedPools(ledger(lease), () -> System.nanoTime() + later.get(), Thread::sleep, lease));
        }
    }

    private static Ledger ledger(Duration lease) {
        return new PostgresLedger(database.dataSource(), UUID.randomUUID(), lease);
    }

    private static Claim claim(Reserving reserving) {
        return ((Reserving.Granted) reserving).claims().getFirst();
    }

    private static Wanted wanted(Measure measure, long most, long need) {
        Limit limit = new Limit(QuotaKind.PERSON, "8d1f", measure, Period.MINUTE, most);
        return new Wanted(
                new CounterKey(
                        limit.kind(),
                        "hash",
                        measure,
                        limit.period(),
                        limit.period().begin(MOMENT)),
                limit,
                need);
    }

    /** Does what runs in the background of gateways. */
    private static final class Answering implements AutoCloseable {
        private final Thread thread;

        Answering(List<LeasedPools> gateways) {
            thread = Thread.ofPlatform().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    for (LeasedPools gateway : gateways) {
                        try {
                            gateway.report();
                            gateway.answerCalls();
                        } catch (SQLException e) {
                            Assertions.fail(e);
                        }
                    }
                }
            });
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
