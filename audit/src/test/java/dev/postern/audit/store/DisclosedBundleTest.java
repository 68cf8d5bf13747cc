package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import dev.postern.audit.bundle.About;
import dev.postern.audit.bundle.BundleVerifier;
import dev.postern.audit.bundle.Disclosable;
import dev.postern.audit.bundle.Summary;
import dev.postern.audit.chain.Field;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.OutcomeStatus;
import dev.postern.audit.reveal.RevealRefusedException;
import dev.postern.audit.seal.WitnessPolicy;
import dev.postern.audit.store.reveal.RevealedValues;
import dev.postern.audit.store.reveal.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles in which private values stand, chosen by who exports and seen by a reveal. */
class DisclosedBundleTest {
    private static final Instant EARLY = Trails.NOON.minus(Duration.ofHours(2));
    private static final Instant LATE = Trails.NOON.plus(Duration.ofHours(2));
    private static final ExportQuery ALL = new ExportQuery.Everything(EARLY, LATE);

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(31);
    private PostgresTrail trail;
    private RevealDesk desk;
    private UUID asked;
    private UUID other;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void write() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        desk = new RevealDesk(database, trail);
        asked = exchange();
        other = exchange();
        Seals.sealOnce(database);
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void chosen_values_of_what_the_reveal_is_for_leave_and_no_others() throws Exception {
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);
        RevealedValues values = values(reveal, Disclosable.CLIENT_ADDRESS);

        Path bundle = export(ALL, values, Disclosable.CLIENT_ADDRESS);

        assertThat(disclosed(bundle)).isEqualTo(Map.of(asked, Map.of(Disclosable.CLIENT_ADDRESS, "192.0.2.7")));
        assertThat(values.count()).isOne();
        assertThat(Bundles.verify(bundle).manifest().orElseThrow().about().redactions())
                .containsExactly(Disclosable.CLIENT_REQUEST_ID);
        Bundles.agreesWithPython(bundle, folder);
    }

    @Test
    void each_request_is_recorded_before_it_is_opened_and_counts() throws Exception {
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked, other)), 2);

        Path bundle = export(ALL, values(reveal, Disclosable.values()), Disclosable.values());

        assertThat(disclosed(bundle)).containsOnlyKeys(asked, other);
        assertThat(desk.reveals.find(reveal).orElseThrow().opened()).isEqualTo(2);
        assertThat(database.text("SELECT string_agg(array_to_string(detail, ' '), ',' ORDER BY sequence)"
                        + " FROM audit_event WHERE kind = 'ACCESS' AND route = 'reveal'"))
                .isEqualTo("disclosed client_request_id,client_address request " + asked + " reveal " + reveal
                        + ",disclosed client_request_id,client_address request " + other + " reveal " + reveal);
    }

    @Test
    void values_stand_in_a_selection_too() throws Exception {
        String pseudonym = HexFormat.of().formatHex(new Pseudonyms(Trails.MASTER).subject("2026-Q4", Events.ANA.id()));
        UUID reveal = desk.approved(new Scope.Pseudonym(pseudonym, EARLY, LATE), 5);
        ExportQuery one = new ExportQuery.Selected(EARLY, LATE, List.of(asked), Optional.empty());

        Path bundle = export(one, values(reveal, Disclosable.CLIENT_REQUEST_ID), Disclosable.CLIENT_REQUEST_ID);

        assertThat(disclosed(bundle)).isEqualTo(Map.of(asked, Map.of(Disclosable.CLIENT_REQUEST_ID, "client-1")));
        assertThat(desk.reveals.find(reveal).orElseThrow().opened()).isOne();
        Bundles.agreesWithPython(bundle, folder);
    }

    @Test
    void no_bundle_is_made_of_more_than_the_reveal_opens() throws Exception {
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked, other)), 1);
        RevealedValues values = values(reveal, Disclosable.CLIENT_ADDRESS);

        assertThatThrownBy(() -> export(ALL, values, Disclosable.CLIENT_ADDRESS))
                .isInstanceOf(RevealRefusedException.class)
                .hasMessageContaining("new reveal");
    }

    @Test
    void nothing_is_disclosed_by_a_reveal_that_may_not_be_read() throws Exception {
        UUID unapproved =
                desk.asked(new Scope.Requests(List.of(asked)), 1, false).order().id();
        UUID approved = desk.approved(new Scope.Requests(List.of(asked)), 1);

        assertThat(desk.reading.values(desk.id(), Set.of(Disclosable.CLIENT_ADDRESS), RevealDesk.ASKS))
                .isEmpty();
        assertThatThrownBy(() -> values(unapproved, Disclosable.CLIENT_ADDRESS))
                .isInstanceOf(RevealRefusedException.class);
        assertThatThrownBy(() -> desk.reading.values(approved, Set.of(Disclosable.CLIENT_ADDRESS), RevealDesk.OFFICER))
                .isInstanceOf(RevealRefusedException.class);
    }

    @Test
    void what_was_erased_stays_out() throws Exception {
        UUID reveal = desk.approved(new Scope.Requests(List.of(asked)), 1);
        new SubjectKeys(database.keeper(), Trails.DEADLINE, trail)
                .erase(List.of(new Pseudonyms(Trails.MASTER).subject("2026-Q4", Events.ANA.id())));

        Path bundle = export(ALL, values(reveal, Disclosable.CLIENT_ADDRESS), Disclosable.CLIENT_ADDRESS);

        assertThat(disclosed(bundle)).isEmpty();
    }

    private UUID exchange() {
        AuditEvent.Intent intent = events.intent(desk.id(), Events.ANA, "the prompt");
        trail.append(intent).join();
        trail.append(events.outcome(intent, OutcomeStatus.COMPLETED)).join();
        return intent.requestId();
    }

    private RevealedValues values(UUID reveal, Disclosable... chosen) throws SQLException {
        return desk.reading.values(reveal, Set.of(chosen), RevealDesk.ASKS).orElseThrow();
    }

    private Path export(ExportQuery query, RevealedValues values, Disclosable... chosen)
            throws SQLException, IOException {
        Set<Disclosable> redactions = EnumSet.allOf(Disclosable.class);
        redactions.removeAll(Set.of(chosen));
        About about = new About("2026-11-23T13:00:00Z", "00", "a test", "all", redactions);
        return Bundles.export(database, query, about, values, folder);
    }

    /** What a verifier sees of each request, in a bundle that is valid. */
    private static Map<UUID, Map<Disclosable, String>> disclosed(Path bundle) throws IOException {
        Map<UUID, Map<Disclosable, String>> seen = new TreeMap<>();
        Summary summary = new BundleVerifier(
                        Optional.of(WitnessPolicy.of(Seals.KEYS.keys())), (number, record, disclosed) -> {
                            if (!disclosed.isEmpty()) {
                                seen.put((UUID) record.fields().value(Field.REQUEST_ID), Map.copyOf(disclosed));
                            }
                        })
                .verify(bundle);
        assertThat(summary.problem()).isEmpty();
        return seen;
    }
}
