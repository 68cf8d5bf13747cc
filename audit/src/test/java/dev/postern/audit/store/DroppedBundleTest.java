package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.bundle.About;
import dev.postern.audit.bundle.Exit;
import dev.postern.audit.bundle.Summary;
import dev.postern.audit.chain.RetentionDrop;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.store.retention.Retention;
import dev.postern.audit.store.retention.RetentionTerms;
import dev.postern.audit.witness.WitnessHost;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles over records of which some were dropped. */
class DroppedBundleTest {
    private static final RetentionTerms TERMS =
            new RetentionTerms(Period.ofMonths(13), Period.ofDays(90), Period.ofMonths(24));
    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2024-03-31T23:59:59Z");
    private static final About ABOUT = new About("2026-11-23T13:00:00Z", "00", "a test", "all", Set.of());
    private static final ExportQuery ALL =
            new ExportQuery.Everything(BEFORE_MIDNIGHT, Trails.NOON.plus(Duration.ofDays(1)));

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(21);
    private final Events ids = new Events(22);
    private final AuditEvent.Intent beforeMidnight =
            events.intent(events.idAt(BEFORE_MIDNIGHT.toEpochMilli()), Events.ANA, "the prompt");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws Exception {
        try (PostgresTrail march = at(BEFORE_MIDNIGHT)) {
            march.append(beforeMidnight).join();
        }
        try (PostgresTrail april = at(BEFORE_MIDNIGHT.plusSeconds(2))) {
            april.append(events.outcome(beforeMidnight, OutcomeStatus.COMPLETED))
                    .join();
        }
    }

    @Test
    void a_bundle_whose_oldest_records_expired_is_valid() throws Exception {
        try (PostgresTrail now = at(Trails.NOON)) {
            Trails.record(now, events, 140);
            Seals.sealOnce(database);
            new Retention(database.keeper(), TERMS, now, ids::id).run(LocalDate.parse("2025-05-01"));
        }
        Seals.sealOnce(database);

        Path bundle = Bundles.export(database, ALL, ABOUT, folder);

        assertThat(database.count("audit_event WHERE kind = 'INTENT' AND day < '2024-04-01'"))
                .isZero();
        assertThat(Bundles.verify(bundle).problem()).isEmpty();
        Bundles.agreesWithPython(bundle, folder);
    }

    @Test
    void a_bundle_that_ends_before_its_records_were_dropped_brings_along_what_says_so() throws Exception {
        try (WitnessHost witness = new WitnessHost(Seals.KEYS.keys(), Seals.CLOCK);
                Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of(witness.client()));
                PostgresTrail now = at(Trails.NOON)) {
            Trails.record(now, events, 140);
            Seals.seal(sealing);
            new Retention(database.keeper(), TERMS, now, ids::id).run(LocalDate.parse("2025-05-01"));
            Seals.seal(sealing);
        }

        Path bundle = Bundles.export(
                database, new ExportQuery.Everything(BEFORE_MIDNIGHT, BEFORE_MIDNIGHT.plusSeconds(1)), ABOUT, folder);

        Summary summary = Bundles.verify(bundle);
        assertThat(summary.problem()).isEmpty();
        assertThat(summary.records())
                .isEqualTo(Long.parseLong(database.text("SELECT size FROM audit_checkpoint WHERE number = 1")));
        Bundles.agreesWithPython(bundle, folder);
    }

    @Test
    void an_end_whose_beginning_nobody_dropped_is_missed() throws Exception {
        try (PostgresTrail now = at(Trails.NOON)) {
            Trails.record(now, events, 140);
        }
        database.tamper("UPDATE audit_event SET kind = 'HEARTBEAT' WHERE kind = 'INTENT' AND day < '2024-04-01'");
        Seals.sealOnce(database);

        Path bundle = Bundles.export(database, ALL, ABOUT, folder);

        assertThat(Bundles.verify(bundle).exit()).isNotEqualTo(Exit.VALID);
        Bundles.agreesWithPython(bundle, folder);
    }

    @Test
    void a_record_that_calls_young_records_expired_explains_nothing() throws Exception {
        try (PostgresTrail now = at(Trails.NOON)) {
            Trails.record(now, events, 140);
            RetentionDrop early = new RetentionDrop(
                    RetentionDrop.RECORDS,
                    LocalDate.parse("2026-06-01"),
                    LocalDate.parse("2026-06-30"),
                    3,
                    "00",
                    List.of(new RetentionDrop.Run(0, 3, 5, 7)));
            now.append(new AuditEvent.Administration(
                            ids.id(),
                            AdministrationKind.RETENTION_DROP,
                            Optional.empty(),
                            "",
                            "records",
                            early.detail()))
                    .join();
        }
        Seals.sealOnce(database);
        for (String table : List.of("audit_event", "audit_content")) {
            database.tamper("DELETE FROM " + table + " WHERE epoch = 3 AND sequence BETWEEN 5 AND 7");
        }

        Path bundle = Bundles.export(database, ALL, ABOUT, folder);

        assertThat(Bundles.verify(bundle).exit()).isEqualTo(Exit.INCOMPLETE);
        assertThat(Seals.verify(database, Outside.nothing())
                        .flaw()
                        .orElseThrow()
                        .position()
                        .sequence())
                .isEqualTo(5);
        Bundles.agreesWithPython(bundle, folder);
    }

    private PostgresTrail at(Instant moment) throws InterruptedException {
        return Trails.open(database.writer(), 1, moment, ids);
    }
}
