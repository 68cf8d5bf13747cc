package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.bundle.About;
import dev.postern.audit.bundle.Exit;
import dev.postern.audit.bundle.Manifest;
import dev.postern.audit.bundle.Summary;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleExportTest {
    private static final Instant EARLY = Trails.NOON.minus(Duration.ofHours(2));
    private static final Instant LATE = Trails.NOON.plus(Duration.ofHours(2));
    private static final Instant BETWEEN_THE_SEALS = Trails.NOON.plus(Duration.ofMinutes(30));
    private static final About ABOUT = new About("2026-11-23T13:00:00Z", "00", "a test", "all", Set.of());

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(11);
    private final PostgresTrail trail = Trails.unready(database.writer(), 2);

    @TempDir
    Path folder = Path.of("");

    private AuditEvent.Intent asked = events.intent();

    @BeforeEach
    void write() throws InterruptedException {
        Trails.awaitReady(trail);
        Trails.record(trail, events, 150);
        seal(Trails.NOON);
        Trails.record(trail, events, 20);
        trail.append(asked).join();
        trail.append(events.outcome(asked, OutcomeStatus.COMPLETED)).join();
        seal(Trails.NOON.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void all_that_is_sealed_leaves_and_is_valid() throws Exception {
        long sealed = database.count("audit_event");
        trail.append(events.denied("not_sealed_yet")).join();

        Path bundle = export(new ExportQuery.Everything(EARLY, LATE));

        Summary summary = verify(bundle);
        assertThat(summary.problem()).isEmpty();
        assertThat(summary.records()).isEqualTo(sealed);
        agreesWithPython(bundle);
    }

    @Test
    void a_later_span_begins_at_the_seal_before_it() throws Exception {
        Path bundle = export(new ExportQuery.Everything(BETWEEN_THE_SEALS, LATE));

        Summary summary = verify(bundle);
        Manifest manifest = summary.manifest().orElseThrow();
        assertThat(summary.problem()).isEmpty();
        assertThat(manifest.from()).isGreaterThan(300);
        assertThat(summary.records()).isEqualTo(manifest.to() - manifest.from());
        agreesWithPython(bundle);
    }

    @Test
    void records_of_a_request_leave_each_with_its_proof() throws Exception {
        Path bundle = export(selected(asked.requestId()));

        Summary summary = verify(bundle);
        assertThat(summary.problem()).isEmpty();
        assertThat(summary.records()).isEqualTo(2);
        agreesWithPython(bundle);
    }

    @Test
    void what_is_not_sealed_does_not_leave() throws Exception {
        AuditEvent.Intent later = events.intent();
        trail.append(later).join();

        Path bundle = export(selected(later.requestId()));

        assertThat(verify(bundle).problem()).isEmpty();
        assertThat(verify(bundle).records()).isZero();
    }

    @Test
    void a_record_that_was_altered_leaves_altered_and_is_named() throws Exception {
        database.tamper("UPDATE audit.audit_event SET model = 'other' WHERE request_id = '" + asked.requestId()
                + "' AND kind = 'INTENT'");

        Path bundle = export(new ExportQuery.Everything(EARLY, LATE));

        Summary summary = verify(bundle);
        assertThat(summary.exit()).isEqualTo(Exit.ALTERED);
        assertThat(summary.problem().orElseThrow().place()).isPresent();
        agreesWithPython(bundle);
    }

    @Test
    void a_record_that_was_deleted_is_missed() throws Exception {
        database.tamper("DELETE FROM audit.audit_event WHERE lane = 0 AND epoch = 1 AND sequence = 7");

        Path bundle = export(new ExportQuery.Everything(EARLY, LATE));

        assertThat(verify(bundle).exit()).isEqualTo(Exit.INCOMPLETE);
        agreesWithPython(bundle);
    }

    private static ExportQuery selected(UUID request) {
        return new ExportQuery.Selected(EARLY, LATE, List.of(request), Optional.empty());
    }

    private Path export(ExportQuery query) throws SQLException, IOException {
        return Bundles.export(database, query, ABOUT, folder);
    }

    private static Summary verify(Path bundle) throws IOException {
        return Bundles.verify(bundle);
    }

    private void agreesWithPython(Path bundle) throws Exception {
        Bundles.agreesWithPython(bundle, folder);
    }

    private void seal(Instant moment) {
        WitnessAlarm silent = new WitnessAlarm() {
            @Override
            public void degraded(String witness, String reason) {}

            @Override
            public void recovered(String witness) {}
        };
        SealSettings settings = new SealSettings(database.sealer(), Seals.ORIGIN, Duration.ofSeconds(5), List.of());
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        try (Sealing sealing = new Sealing(settings, Seals.KEYS, List.of(), List.of(), silent, clock)) {
            Seals.seal(sealing);
        }
    }
}
