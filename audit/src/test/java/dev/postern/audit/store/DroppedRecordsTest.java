package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.RetentionDrop;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records whose time is over may go, where another record says so and the seal keeps their hashes. */
class DroppedRecordsTest {
    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(5);

    @BeforeEach
    void write_and_seal() throws InterruptedException {
        try (PostgresTrail trail = Trails.open(database.writer(), 1)) {
            Trails.record(trail, events, 140);
            Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of());
            Seals.seal(sealing);
            sealing.close();
            trail.append(dropOf(1, 200)).join();
        }
    }

    @Test
    void dropped_records_are_explained_by_the_record_of_the_drop() {
        drop(1, 200);

        Verification found = Seals.verify(database, Outside.nothing());

        assertThat(found.flaw()).isEmpty();
        assertThat(found.dropped()).isEqualTo(200);
    }

    @Test
    void one_record_more_than_was_said_is_missing() {
        drop(1, 201);

        Flaw flaw = Seals.verify(database, Outside.nothing()).flaw().orElseThrow();

        assertThat(flaw.kind()).isEqualTo(Flaw.Kind.MISSING);
        assertThat(flaw.position().sequence()).isEqualTo(201);
    }

    @Test
    void a_drop_behind_the_last_full_tile_is_a_flaw() {
        claim(270);
        drop(1, 270);

        assertThat(Seals.verify(database, Outside.nothing())
                        .flaw()
                        .orElseThrow()
                        .message())
                .contains("no tile");
    }

    @Test
    void a_record_of_a_drop_that_was_changed_is_found() {
        claim(210);
        drop(1, 210);

        assertThat(Seals.verify(database, Outside.nothing())
                        .flaw()
                        .orElseThrow()
                        .kind())
                .isEqualTo(Flaw.Kind.ALTERED);
    }

    private void drop(int from, int to) {
        for (String table : List.of("audit_event", "audit_content")) {
            database.tamper("DELETE FROM %s WHERE lane = 0 AND sequence BETWEEN %d AND %d".formatted(table, from, to));
        }
    }

    private AuditEvent dropOf(int from, int to) {
        return new AuditEvent.Administration(
                events.id(), AdministrationKind.RETENTION_DROP, Optional.empty(), "", "records", detail(from, to));
    }

    private static SortedMap<String, String> detail(int from, int to) {
        return new RetentionDrop(
                        "audit_event",
                        LocalDate.parse("2025-10-01"),
                        LocalDate.parse("2025-10-31"),
                        to - from + 1,
                        "00",
                        List.of(new RetentionDrop.Run(0, 1, from, to)))
                .detail();
    }

    /** Makes the record say that more was dropped. */
    private void claim(int to) {
        String detail = detail(1, to).entrySet().stream()
                .map(entry -> "'" + entry.getKey() + "', '" + entry.getValue() + "'")
                .collect(Collectors.joining(", "));
        database.tamper("UPDATE audit_event SET detail = ARRAY[" + detail + "] WHERE kind = 'RETENTION_DROP'");
    }
}
