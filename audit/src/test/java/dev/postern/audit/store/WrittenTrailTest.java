package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.event.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTrailTest {
    private final TestDatabase database = TestCluster.ONLY.database();

    @Test
    void an_untouched_trail_has_no_flaw_over_lanes_and_starts() throws InterruptedException {
        for (int start = 0; start < 2; start++) {
            try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
                Trails.record(trail, new Events(start), 5);
            }
        }

        Verification verification = Trails.verify(database, List.of());

        // Two lanes, two epochs each, a start and an end for each epoch, and twice twelve events.
        assertThat(verification)
                .isEqualTo(new Verification(
                        8 + 2 * 12, 2 * (5 * 3 + 1), 0, 0, Optional.empty(), Map.of(), Optional.empty()));
    }

    @Test
    void intent_and_outcome_of_an_exchange_stand_in_one_lane_in_order() throws InterruptedException {
        Events events = new Events(1);
        try (PostgresTrail trail = Trails.open(database.writer(), 4)) {
            for (int i = 0; i < 20; i++) {
                AuditEvent.Intent intent = events.intent();
                Receipt asked = trail.append(intent).join();
                Receipt ended = trail.append(events.outcome(intent, OutcomeStatus.COMPLETED))
                        .join();

                assertThat(ended).isEqualTo(new Receipt(asked.lane(), asked.epoch(), asked.sequence() + 1));
            }
        }
    }

    @Test
    void records_of_many_threads_stand_without_gaps() throws InterruptedException {
        List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());
        try (PostgresTrail trail = Trails.open(database.writer(), 3);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends CompletableFuture<?>> writers = IntStream.range(0, 64)
                    .mapToObj(seed -> CompletableFuture.runAsync(
                            () -> {
                                Events events = new Events(seed);
                                for (int i = 0; i < 20; i++) {
                                    receipts.add(trail.append(events.intent()).join());
                                }
                            },
                            threads))
                    .toList();

            writers.forEach(CompletableFuture::join);
        }

        Map<Integer, List<Long>> byLane = receipts.stream()
                .collect(Collectors.groupingBy(
                        Receipt::lane, Collectors.mapping(Receipt::sequence, Collectors.toList())));
        assertThat(receipts).hasSize(64 * 20).doesNotHaveDuplicates();
        // The first place of each epoch is its start.
        assertThat(byLane.values())
                .allSatisfy(sequences -> assertThat(sequences)
                        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, sequences.size() + 1)
                                .boxed()
                                .toList()));
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void a_clean_stop_ends_every_epoch() throws InterruptedException {
        PostgresTrail trail = Trails.open(database.writer(), 3);

        trail.close();

        assertThat(database.count("audit_event WHERE kind = 'EPOCH_START'")).isEqualTo(3);
        assertThat(database.count("audit_event WHERE kind = 'EPOCH_END'")).isEqualTo(3);
    }

    @Test
    void what_was_appended_before_a_stop_is_written_before_the_end() throws InterruptedException {
        PostgresTrail trail = Trails.open(database.writer(), 1);
        Events events = new Events(1);
        List<CompletableFuture<Receipt>> last = IntStream.range(0, 500)
                .mapToObj(ignored -> trail.append(events.intent()))
                .toList();

        trail.close();

        assertThat(last).allSatisfy(record -> assertThat(record).isCompleted());
        assertThat(database.count("audit_event WHERE kind = 'INTENT'")).isEqualTo(500);
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void a_closed_trail_takes_nothing_more() throws InterruptedException {
        PostgresTrail trail = Trails.open(database.writer(), 1);
        trail.close();

        CompletableFuture<Receipt> late = trail.append(new Events(1).intent());

        assertThat(Trails.failed(late)).isTrue();
        assertThat(trail.problem()).isPresent();
    }

    @Test
    void two_processes_write_beside_each_other_in_lanes_of_their_own() throws InterruptedException {
        try (PostgresTrail one = Trails.open(database.writer(), 2);
                PostgresTrail other = Trails.open(database.writer(), 2)) {
            Trails.record(one, new Events(1), 5);
            Trails.record(other, new Events(2), 5);
        }

        assertThat(database.count("audit_epoch")).isEqualTo(4);
        assertThat(database.count("audit_epoch WHERE epoch = 1")).isEqualTo(4);
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD800", "line\nbreak", "{\"quoted\",\\}", "NULL", "漢字 😀"})
    void no_text_of_a_client_makes_a_record_that_the_database_refuses(String text) throws InterruptedException {
        Events events = new Events(1);
        Subject odd = new Subject(text, text, List.of(text), text, text);
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            trail.append(events.denied(events.id(), Optional.of(odd), text, text, text))
                    .join();
            trail.append(events.access(Map.of(text, text))).join();
        }

        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void a_text_without_end_is_cut() throws InterruptedException {
        Events events = new Events(1);
        String endless = "x".repeat(1_000_000);
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            trail.append(events.denied(events.id(), Optional.empty(), endless, endless, ""))
                    .join();
        }

        assertThat(database.count("audit_event WHERE length(model) = 256 AND model LIKE '%x…'"))
                .isEqualTo(1);
    }

    @Test
    void long_content_is_written_beside_short_content() throws InterruptedException {
        Events events = new Events(1);
        String book = "All work and no play. ".repeat(200_000);
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            CompletableFuture<Receipt> large = trail.append(events.intent(events.id(), Events.ANA, book));
            CompletableFuture<Receipt> small = trail.append(events.intent());

            CompletableFuture.allOf(large, small).join();
        }

        assertThat(database.count("audit_content")).isEqualTo(4);
        assertThat(Trails.flaw(database)).isEmpty();
    }
}
