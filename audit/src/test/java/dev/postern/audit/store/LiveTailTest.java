package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.store.search.Criterion;
import dev.postern.audit.store.search.Exchange;
import dev.postern.audit.store.search.LiveTail;
import dev.postern.audit.store.search.SearchDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody begins to follow a trail in which one exchange was recorded already. */
class LiveTailTest {
    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);

    @BeforeEach
    void write_a_trail() throws InterruptedException {
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            trail.append(events.intent()).join();
        }
    }

    @Test
    void an_exchange_is_told_when_it_begins_and_when_it_ends_and_once_each() throws Exception {
        LiveTail tail = following(Map.of());
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            AuditEvent.Intent intent = events.intent();
            trail.append(intent).join();

            assertThat(tail.look().exchanges()).extracting(Exchange::status).containsExactly("open");
            assertThat(tail.look().exchanges()).isEmpty();

            trail.append(events.outcome(intent, OutcomeStatus.COMPLETED)).join();

            assertThat(tail.look().exchanges()).extracting(Exchange::status).containsExactly("completed");
            assertThat(tail.look().exchanges()).isEmpty();
        }
    }

    @Test
    void what_the_next_process_records_is_told_too() throws Exception {
        LiveTail tail = following(Map.of());
        for (int process = 0; process < 3; process++) {
            AuditEvent.Intent intent = events.intent();
            try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
                trail.append(intent).join();
            }

            assertThat(tail.look().exchanges()).extracting(Exchange::id).containsExactly(intent.requestId());
        }
    }

    @Test
    void a_criterion_leaves_out_what_was_not_asked_for() throws Exception {
        LiveTail tail = following(Map.of(Criterion.MODEL, "large"));
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            trail.append(events.intent()).join();

            assertThat(tail.look().exchanges()).isEmpty();
        }
    }

    @Test
    void a_flood_is_skipped_and_the_following_goes_on_behind_it() throws Exception {
        LiveTail tail = following(Map.of());
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            CompletableFuture.allOf(Stream.generate(() -> trail.append(events.intent()))
                            .limit(500)
                            .toArray(CompletableFuture[]::new))
                    .join();
            AuditEvent.Intent last = events.intent();

            LiveTail.News flood = tail.look();
            trail.append(last).join();

            assertThat(flood.skipped()).isTrue();
            assertThat(flood.exchanges()).hasSizeBetween(1, 400);
            assertThat(tail.look().exchanges()).extracting(Exchange::id).containsExactly(last.requestId());
        }
    }

    private LiveTail following(Map<Criterion, String> criteria) throws SQLException {
        SearchDatabase searched = new SearchDatabase(Trails.source(database.reader()), Duration.ofSeconds(30));
        LiveTail tail = new LiveTail(searched, Clock.fixed(Trails.NOON, ZoneOffset.UTC), criteria);
        assertThat(tail.look().exchanges()).isEmpty();
        return tail;
    }
}
