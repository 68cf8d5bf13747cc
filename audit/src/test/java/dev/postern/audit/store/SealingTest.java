package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.publish.AppendOnlyFile;
import dev.postern.audit.publish.Place;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.TlogProof;
import dev.postern.audit.witness.WitnessHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {
    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(3);
    private final WitnessHost witness = new WitnessHost(Seals.KEYS.keys(), Seals.CLOCK);

    @TempDir
    Path folder = Path.of("");

    private PostgresTrail trail = Trails.unready(database.writer(), 2);
    private AppendOnlyFile file = new AppendOnlyFile(folder);

    @BeforeEach
    void write() throws InterruptedException {
        file = new AppendOnlyFile(folder.resolve("seals"));
        Trails.awaitReady(trail);
        Trails.record(trail, events, 10);
    }

    @AfterEach
    void close() {
        trail.close();
        witness.close();
    }

    @Test
    void everything_recorded_lies_under_one_signed_head() {
        try (Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(file), List.of())) {
            Seals.seal(sealing);
        }

        Verification found = Seals.verify(database, Seals.outside(file));

        assertThat(found.flaw()).isEmpty();
        assertThat(found.sealed()).isEqualTo(database.count("audit_event"));
        assertThat(found.places()).containsEntry("file", "agrees up to " + found.sealed() + " records");
    }

    @Test
    void a_seal_is_made_also_where_nothing_was_recorded() {
        try (Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of())) {
            Seals.seal(sealing);
            Seals.seal(sealing);
        }

        assertThat(database.count("audit_checkpoint")).isEqualTo(2);
        assertThat(Seals.verify(database, Outside.nothing()).flaw()).isEmpty();
    }

    @Test
    void seals_go_on_over_tiles_epochs_and_sealers() throws InterruptedException {
        for (int round = 0; round < 4; round++) {
            Trails.record(trail, events, 90);
            trail.close();
            trail = Trails.open(database.writer(), 2);
            try (Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(file), List.of(witness.client()))) {
                Seals.seal(sealing);
                Trails.record(trail, events, 1);
                Seals.seal(sealing);
            }
        }

        assertThat(Seals.verify(database, Seals.outside(file)).flaw()).isEmpty();
        assertThat(database.count("audit_tile")).isGreaterThan(1);
        assertThat(database.count("audit_cosignature")).isEqualTo(8);
    }

    @Test
    void only_one_of_two_sealers_seals_and_the_other_takes_over() {
        Sealing first = Seals.sealing(database, Seals.KEYS, List.of(), List.of());
        Sealing second = Seals.sealing(database, Seals.KEYS, List.of(), List.of());
        Seals.seal(first);
        Seals.seal(second);
        assertThat(first.state().leading()).isTrue();
        assertThat(second.state().leading()).isFalse();
        assertThat(second.state().number()).isEqualTo(1);
        Seals.takeLockFromHolder(database);

        Seals.seal(second);

        assertThat(second.state().leading()).isTrue();
        assertThat(second.state().number()).isEqualTo(2);
        assertThatThrownBy(() -> Seals.seal(first)).isInstanceOf(IllegalStateException.class);
        assertThat(Seals.verify(database, Outside.nothing()).flaw()).isEmpty();
    }

    @Test
    void a_sealer_that_stands_still_with_its_session_open_is_put_out_by_another() throws InterruptedException {
        Sealing frozen = Seals.sealing(database, Seals.KEYS, List.of(file), List.of());
        Sealing other = Seals.sealing(database, Seals.KEYS, List.of(file), List.of());
        Seals.seal(frozen);

        while (!other.state().leading()) {
            Seals.seal(other);
            Thread.sleep(500);
        }

        assertThat(other.state().number()).isEqualTo(2);
        assertThatThrownBy(() -> Seals.seal(frozen)).isInstanceOf(IllegalStateException.class);
        assertThat(Seals.verify(database, Seals.outside(file)).flaw()).isEmpty();
    }

    @Test
    void what_was_stored_and_not_published_is_published_by_the_next_run() {
        AtomicBoolean down = new AtomicBoolean(false);
        List<SignedNote> published = new ArrayList<>();
        Place place = place(down, published);
        Sealing dies = Seals.sealing(database, Seals.KEYS, List.of(place), List.of());
        Seals.seal(dies);
        down.set(true);
        Seals.seal(dies);
        assertThat(dies.state().places()).containsKey("place");
        dies.close();
        Seals.takeLockFromHolder(database);
        down.set(false);

        Seals.seal(Seals.sealing(database, Seals.KEYS, List.of(place), List.of()));

        assertThat(published).hasSize(3).doesNotHaveDuplicates();
        assertThat(database.count("audit_publication")).isEqualTo(3);
    }

    @Test
    void a_witness_that_cannot_be_reached_is_told_once_and_stops_nothing() throws IOException {
        List<String> told = new ArrayList<>();
        Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of(witness.client()), alarm(told));
        Seals.seal(sealing);
        witness.stop();
        Seals.seal(sealing);
        Seals.seal(sealing);
        assertThat(told).containsExactly("degraded");
        witness.startAgain();

        Seals.seal(sealing);

        assertThat(told).containsExactly("degraded", "recovered");
        assertThat(database.count("audit_checkpoint")).isEqualTo(4);
        assertThat(database.count("audit_cosignature")).isEqualTo(2);
    }

    @Test
    void alarms_about_witnesses_are_records() {
        RecordedAlarm alarm = new RecordedAlarm(trail, new Events(8)::id);
        alarm.degraded("w1", "ConnectException");
        alarm.recovered("w1");
        trail.close();

        assertThat(database.count("audit_event WHERE kind IN ('WITNESS_DEGRADED', 'WITNESS_RECOVERED')"))
                .isEqualTo(2);
    }

    @Test
    void every_sealed_record_is_proved_by_a_small_file() throws SQLException {
        Trails.record(trail, events, 250);
        Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of(witness.client()));
        Seals.seal(sealing);
        SealReader reader = new SealReader(Trails.source(database.reader()));
        for (int sequence : new int[] {1, 2, 100, 160}) {
            TlogProof proof = reader.proof(new Position(1, 1, sequence)).orElseThrow();
            Hash leaf = new Hash(HexFormat.of()
                    .parseHex(database.text(
                            "SELECT encode(leaf_hash, 'hex') FROM audit_event WHERE lane = 1 AND sequence = "
                                    + sequence)));

            assertThat(TlogProof.parse(proof.format()).objection(leaf, Seals.policy(witness)))
                    .isEmpty();
            assertThat(proof.format().length() - proof.note().format().length()).isLessThan(2_000);
        }
    }

    @Test
    void a_record_that_is_not_sealed_yet_has_no_proof() throws SQLException {
        Seals.seal(Seals.sealing(database, Seals.KEYS, List.of(), List.of()));
        Trails.record(trail, events, 1);
        SealReader reader = new SealReader(Trails.source(database.reader()));

        assertThat(reader.proof(new Position(0, 1, 5_000))).isEmpty();
        assertThat(reader.proof(new Position(9, 1, 1))).isEmpty();
        assertThat(reader.last().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void an_old_copy_of_the_database_is_not_sealed_on_where_the_file_knows_more() {
        sealTwiceAndGoBack(List.of(file), List.of());

        Sealing next = Seals.sealing(database, Seals.KEYS, List.of(file), List.of());

        assertThatThrownBy(() -> Seals.seal(next))
                .isInstanceOf(SealRefusedException.class)
                .hasMessageContaining("old copy");
        assertThat(database.count("audit_checkpoint")).isEqualTo(1);
    }

    @Test
    void an_old_copy_of_the_database_is_not_sealed_on_where_a_witness_knows_more() {
        sealTwiceAndGoBack(List.of(), List.of(witness));

        Sealing next = Seals.sealing(database, Seals.KEYS, List.of(), List.of(witness.client()));

        assertThatThrownBy(() -> Seals.seal(next)).isInstanceOf(SealRefusedException.class);
        assertThat(database.count("audit_checkpoint")).isEqualTo(1);
    }

    @Test
    void nothing_is_signed_on_a_tree_that_does_not_have_its_root() {
        sealOnce();
        database.tamper("UPDATE audit_event SET leaf_hash = sha256('x') WHERE lane = 0 AND epoch = 1 AND sequence = 2");

        assertThatThrownBy(() -> Seals.seal(Seals.sealing(database, Seals.KEYS, List.of(), List.of())))
                .isInstanceOf(SealRefusedException.class);
    }

    @Test
    void nothing_is_signed_on_a_seal_of_other_keys() {
        sealOnce();

        assertThatThrownBy(() -> Seals.seal(Seals.sealing(database, Keys.log(Seals.ORIGIN), List.of(), List.of())))
                .isInstanceOf(SealRefusedException.class);
    }

    @Test
    void nothing_is_signed_where_ranges_are_cut() {
        sealOnce();
        database.tamper("DELETE FROM audit_range WHERE first_index = (SELECT max(first_index) FROM audit_range)");

        assertThatThrownBy(() -> Seals.seal(Seals.sealing(database, Seals.KEYS, List.of(), List.of())))
                .isInstanceOf(SealRefusedException.class);
    }

    @Test
    void a_lane_with_a_hole_is_sealed_up_to_it() {
        database.tamper("DELETE FROM audit_event WHERE lane = 0 AND epoch = 1 AND sequence = 3");

        Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of());
        Seals.seal(sealing);

        assertThat(sealing.state().problem().orElseThrow()).contains("lane 0, epoch 1, sequence 2");
        assertThat(database.count("audit_range WHERE lane = 0 AND to_sequence > 2"))
                .isZero();
        assertThat(database.count("audit_range WHERE lane = 1")).isEqualTo(1);
    }

    @Test
    void the_thread_seals_by_itself_until_it_is_closed() throws InterruptedException {
        Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(file), List.of());
        sealing.start();
        while (sealing.state().last().isEmpty()) {
            Thread.sleep(10);
        }

        sealing.close();

        assertThat(Files.exists(folder.resolve("seals"))).isTrue();
        assertThat(Seals.verify(database, Seals.outside(file)).flaw()).isEmpty();
    }

    private void sealOnce() {
        Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(), List.of());
        Seals.seal(sealing);
        Seals.takeLockFromHolder(database);
    }

    private void sealTwiceAndGoBack(List<Place> places, List<WitnessHost> witnesses) {
        Sealing sealing = Seals.sealing(
                database,
                Seals.KEYS,
                places,
                witnesses.stream().map(WitnessHost::client).toList());
        Seals.seal(sealing);
        long size = database.count("audit_event");
        Trails.record(trail, events, 1);
        Seals.seal(sealing);
        Seals.takeLockFromHolder(database);
        database.tamper("DELETE FROM audit_range WHERE first_index >= " + size);
        database.tamper("DELETE FROM audit_checkpoint WHERE number = 2");
    }

    private static Place place(AtomicBoolean down, List<SignedNote> published) {
        return new Place() {
            @Override
            public String name() {
                return "place";
            }

            @Override
            public Optional<SignedNote> last() {
                return published.isEmpty() ? Optional.empty() : Optional.of(published.getLast());
            }

            @Override
            public void publish(SignedNote note) throws IOException {
                if (down.get()) {
                    throw new IOException("down");
                }
                published.add(note);
            }
        };
    }

    private static WitnessAlarm alarm(List<String> told) {
        return new WitnessAlarm() {
            @Override
            public void degraded(String witness, String reason) {
                told.add("degraded");
            }

            @Override
            public void recovered(String witness) {
                told.add("recovered");
            }
        };
    }
}
