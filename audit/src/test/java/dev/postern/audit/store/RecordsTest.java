package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.store.search.RecordFilter;
import dev.postern.audit.store.search.Records;
import dev.postern.audit.store.search.SearchDatabase;
import dev.postern.audit.store.search.Span;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four minutes before noon an exchange, then a policy, then two readings, a minute apart. */
class RecordsTest {
    private static final Instant BEGIN = Trails.NOON.minusSeconds(240);
    private static final List<UUID> IDS = new ArrayList<>();
    private static Records records;

    @BeforeAll
    static void write_a_trail() throws InterruptedException {
        TestDatabase database = TestCluster.ONLY.database();
        SearchDatabase searched = new SearchDatabase(Trails.source(database.reader()), Duration.ofSeconds(30));
        records = new Records(searched, Clock.fixed(Trails.NOON, ZoneOffset.UTC));
        Events events = new Events(1);
        for (int minute = 0; minute < 4; minute++) {
            IDS.add(events.idAt(BEGIN.plusSeconds(60L * minute).toEpochMilli()));
        }
        try (PostgresTrail trail = Trails.open(database.writer(), 2)) {
            AuditEvent.Intent intent = events.intent(IDS.get(0), Events.ANA, "the prompt");
            trail.append(intent).join();
            trail.append(events.outcome(intent, OutcomeStatus.COMPLETED)).join();
            trail.append(new AuditEvent.PolicyActivated(IDS.get(1), "acme 2", "file"))
                    .join();
            for (UUID id : IDS.subList(2, 4)) {
                trail.append(new AuditEvent.Access(id, Events.ANA, "192.0.2.8", "exchanges", new TreeMap<>()))
                        .join();
            }
        }
    }

    @Test
    void records_of_all_kinds_come_newest_first() throws SQLException {
        List<ChainedRecord> found = records.search(page(false, Optional.empty(), 50));

        assertThat(found)
                .extracting(record -> record.fields().value(Field.KIND))
                .containsExactly("ACCESS", "ACCESS", "POLICY_ACTIVATED", "OUTCOME", "INTENT");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pages_follow_each_other_without_gap_or_repetition_within_a_request_too(boolean oldestFirst)
            throws SQLException {
        List<ChainedRecord> seen = new ArrayList<>();
        Optional<RecordFilter.Place> after = Optional.empty();
        for (int number = 0; number < 5; number++) {
            List<ChainedRecord> found = records.search(page(oldestFirst, after, 1));
            seen.addAll(found);
            after = RecordFilter.Place.of(found.getLast());
        }

        assertThat(seen)
                .extracting(ChainedRecord::hash)
                .isEqualTo(records.search(page(oldestFirst, Optional.empty(), 50)).stream()
                        .map(ChainedRecord::hash)
                        .toList())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"ACCESS, 2", "POLICY_ACTIVATED, 1", "INTENT, 1", "KEY_SHREDDED, 0"})
    void a_kind_leaves_out_all_others(String kind, int expected) throws SQLException {
        RecordFilter filter =
                new RecordFilter(any(), Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty(), 50);

        assertThat(records.search(filter))
                .hasSize(expected)
                .allSatisfy(
                        record -> assertThat(record.fields().value(Field.KIND)).isEqualTo(kind));
    }

    @Test
    void the_records_of_a_request_are_found_by_its_id() throws SQLException {
        RecordFilter filter = new RecordFilter(
                any(), Optional.empty(), Optional.empty(), Optional.of(IDS.get(0)), Optional.empty(), 50);

        assertThat(records.search(filter)).hasSize(2);
    }

    @Test
    void who_read_the_trail_is_found_by_pseudonym() throws SQLException {
        byte[] pseudonym = (byte[]) records.search(page(true, Optional.empty(), 1))
                .getFirst()
                .fields()
                .value(Field.PSEUDONYM);
        RecordFilter filter = new RecordFilter(
                any(),
                Optional.of("ACCESS"),
                Optional.of(HexFormat.of().formatHex(pseudonym)),
                Optional.empty(),
                Optional.empty(),
                50);

        assertThat(records.search(filter)).hasSize(2);
    }

    private static RecordFilter page(boolean oldestFirst, Optional<RecordFilter.Place> after, int limit) {
        // The trail's own records have ids of another time.
        Span span = new Span(Optional.of(BEGIN), Optional.empty(), oldestFirst);
        return new RecordFilter(span, Optional.empty(), Optional.empty(), Optional.empty(), after, limit);
    }

    private static Span any() {
        return new Span(Optional.empty(), Optional.empty(), false);
    }
}
