package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Cases;
import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Part;
import dev.postern.audit.event.Subject;
import dev.postern.audit.publish.AppendOnlyFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is behind what it had confirmed, as a promoted standby is: the writer gives it again what it remembers. */
class FailoverTest {
    private static final Subject BEN =
            new Subject("sub-of-ben", "ben.example", List.of("/sales"), "session", "postern-web");
    private static final int LARGE = 1 << 20;

    private final TestDatabase database = TestCluster.ONLY.database();
    private final ContentOpener opener = new ContentOpener(Trails.source(database.reader()), Trails.MASTER);
    private final Events events = new Events(1);
    private PostgresTrail trail;

    @BeforeEach
    void write() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        append(Events.ANA, "the first prompt of Ana");
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void lost_records_stand_again_with_their_content_and_their_people() throws SQLException {
        Position ana = append(Events.ANA, "another prompt of Ana");
        Position ben = append(BEN, "the prompt of Ben");
        String before = hashes();
        String people = people();
        loseAfter(2);

        Position later = append(BEN, "a later prompt of Ben");

        assertThat(hashes()).startsWith(before);
        assertThat(people()).isEqualTo(people);
        assertThat(text(ana)).contains("another prompt of Ana");
        assertThat(text(ben)).contains("the prompt of Ben");
        assertThat(text(later)).contains("a later prompt of Ben");
        assertThat(later.epoch()).isEqualTo(1);
        assertThat(intact()).isEmpty();
        assertThat(told("RECORDS_PUT_BACK"))
                .contains("stored", "lane 0, epoch 1, sequence 2", "told", "lane 0, epoch 1, sequence 4");
        assertThat(database.count("audit_event WHERE kind = 'LOST_RECORDS'")).isZero();
    }

    @Test
    void a_lane_that_is_gone_whole_stands_again_with_its_epoch() throws SQLException {
        Position ana = append(Events.ANA, "another prompt of Ana");
        String before = hashes();
        loseAfter(0);

        append(BEN, "the prompt of Ben");

        assertThat(hashes()).startsWith(before);
        assertThat(text(ana)).contains("another prompt of Ana");
        assertThat(database.count("audit_epoch")).isEqualTo(1);
        assertThat(intact()).isEmpty();
    }

    @Test
    void a_seal_over_lost_records_is_true_again_and_goes_on(@TempDir Path folder) {
        AppendOnlyFile file = new AppendOnlyFile(folder.resolve("seals"));
        append(BEN, "the prompt of Ben");
        try (Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(file), List.of())) {
            Seals.seal(sealing);
            loseAfter(2);
            assertThat(Seals.verify(database, Seals.outside(file)).flaw()).isPresent();

            append(BEN, "a later prompt of Ben");

            assertThat(Seals.verify(database, Seals.outside(file)).flaw()).isEmpty();
            Seals.seal(sealing);
            assertThat(sealing.state().problem()).isEmpty();
        }
        assertThat(Seals.verify(database, Seals.outside(file)).flaw()).isEmpty();
    }

    @Test
    void lost_seals_that_are_known_outside_stand_again_and_go_on(@TempDir Path folder) throws InterruptedException {
        AppendOnlyFile file = new AppendOnlyFile(folder.resolve("seals"));
        try (Sealing sealing = Seals.sealing(database, Seals.KEYS, List.of(file), List.of())) {
            sealing.turn();
            for (int i = 0; i < 300; i++) {
                append(BEN, "a prompt of Ben");
            }
            sealing.turn();
            sealing.turn();
            loseAfter(2);
            loseSealsAfter(1);
            sealing.turn();
            append(BEN, "a later prompt of Ben");

            sealing.turn();

            assertThat(sealing.state().problem()).isEmpty();
            assertThat(sealing.state().number()).isEqualTo(4);
        }
        assertThat(database.count("audit_tile")).isEqualTo(1);
        assertThat(Seals.verify(database, Seals.outside(file)).flaw()).isEmpty();
    }

    @Test
    void nothing_is_sealed_where_another_process_finds_that_seals_were_lost(@TempDir Path folder)
            throws InterruptedException {
        AppendOnlyFile file = new AppendOnlyFile(folder.resolve("seals"));
        try (Sealing first = Seals.sealing(database, Seals.KEYS, List.of(file), List.of());
                Sealing other = Seals.sealing(database, Seals.KEYS, List.of(file), List.of())) {
            first.turn();
            append(BEN, "the prompt of Ben");
            first.turn();
            loseSealsAfter(1);

            other.turn();

            assertThat(other.state().problem().orElse("")).contains("the database is an old copy");
        }
    }

    @Test
    void who_was_forgotten_meanwhile_stays_forgotten() throws SQLException {
        Position ben = append(BEN, "the prompt of Ben");
        List<byte[]> pseudonym = List.of(pseudonymAt(ben));
        loseAfter(2);
        new SubjectKeys(database.keeper(), Trails.DEADLINE, trail).erase(pseudonym);

        append(Events.ANA, "another prompt of Ana");

        assertThat(opener.open(ben, Part.RECEIVED)).isInstanceOf(Opened.Erased.class);
        assertThat(database.count("audit_subject_key")).isEqualTo(1);
        assertThat(intact()).isEmpty();
    }

    @Test
    void what_memory_does_not_reach_is_told_as_lost_and_later_content_can_be_read() throws SQLException {
        Random random = Cases.random(1);
        for (int i = 0; i < 20; i++) {
            append(BEN, random(random));
        }
        loseAfter(2);

        Position later = append(BEN, "a later prompt of Ben");

        assertThat(later.epoch()).isEqualTo(2);
        assertThat(text(later)).contains("a later prompt of Ben");
        // A slow machine writes heartbeats beside them.
        assertThat(told("LOST_RECORDS"))
                .contains("stored", "lane 0, epoch 1, sequence 2", "told")
                .anyMatch(place -> place.matches("lane 0, epoch 1, sequence 2[2-9]"));
        assertThat(intact())
                .hasValueSatisfying(flaw -> assertThat(flaw.message()).contains("missing at the end of the epoch"));
    }

    @Test
    void records_that_were_lost_from_a_lane_another_process_closed_are_told_as_lost() throws Exception {
        append(BEN, "the prompt of Ben");
        try (Relay relay = new Relay(database.port());
                PostgresTrail first = Trails.open(database.writerThrough(relay.port()), 1)) {
            Receipt lost = first.append(events.intent()).join();
            relay.swallowAll();
            lose(1, 1);
            try (PostgresTrail second = Trails.open(database.writer(), 1)) {
                assertThat(second.append(events.intent()).join().lane()).isEqualTo(1);
                relay.mend();

                first.append(events.intent()).handle((receipt, failure) -> null).join();
                Trails.awaitReady(first);

                assertThat(told("LOST_RECORDS"))
                        .contains("lane 1, epoch 1, sequence 1", "lane 1, epoch 1, sequence " + lost.sequence());
            }
        }
    }

    /** Appends until it is told as durable: what was on its way when the connection was lost is given up. */
    private Position append(Subject subject, String prompt) {
        CompletableFuture<Receipt> record = trail.append(events.intent(events.id(), subject, prompt));
        while (Trails.failed(record)) {
            record = trail.append(events.intent(events.id(), subject, prompt));
        }
        Receipt receipt = record.join();
        return new Position(receipt.lane(), receipt.epoch(), receipt.sequence());
    }

    private void loseAfter(long sequence) {
        lose(0, sequence);
    }

    /** Takes the last records of a lane away with all that came with them, and the connections. */
    private void lose(int lane, long sequence) {
        String lost = "lane = %d AND sequence > %d".formatted(lane, sequence);
        database.tamper("""
                SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                WHERE usename = 'trail_writer' AND datname = current_database()
                  AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = %3$d);
                DELETE FROM audit_content WHERE %1$s;
                DELETE FROM audit_event WHERE %1$s;
                DELETE FROM audit_identity WHERE identity NOT IN (SELECT identity FROM audit_event WHERE identity IS NOT NULL);
                DELETE FROM audit_subject_key WHERE pseudonym NOT IN (SELECT pseudonym FROM audit_event WHERE pseudonym IS NOT NULL);
                DELETE FROM audit_epoch WHERE lane = %3$d AND %2$d = 0
                """.formatted(lost, sequence, lane));
    }

    private void loseSealsAfter(int seal) {
        String size = "(SELECT size FROM audit_checkpoint WHERE number = " + seal + ")";
        Seals.takeLockFromHolder(database);
        database.tamper("DELETE FROM audit_range WHERE first_index >= " + size);
        database.tamper("DELETE FROM audit_tile WHERE (index + 1) * 256 > " + size);
        database.tamper("DELETE FROM audit_publication WHERE number > " + seal);
        database.tamper("DELETE FROM audit_checkpoint WHERE number > " + seal);
    }

    private Optional<Flaw> intact() {
        return Trails.verify(database, trail.heads()).flaw();
    }

    private String hashes() {
        return database.text(
                "SELECT string_agg(encode(leaf_hash, 'hex'), ' ' ORDER BY epoch, sequence) FROM audit_event");
    }

    private String people() {
        return database.text("""
                SELECT (SELECT string_agg(k::text, ' ' ORDER BY key_id) FROM audit_subject_key k)
                    || (SELECT string_agg(i::text, ' ' ORDER BY identity) FROM audit_identity i)
                """);
    }

    private List<String> told(String kind) {
        return List.of(database.text("SELECT array_to_string(detail, ';') FROM audit_event WHERE kind = '" + kind + "'")
                .split(";"));
    }

    private byte[] pseudonymAt(Position place) {
        return HexFormat.of()
                .parseHex(database.text(
                        "SELECT encode(pseudonym, 'hex') FROM audit_event WHERE sequence = " + place.sequence()));
    }

    private Optional<String> text(Position place) throws SQLException {
        return opener.open(place, Part.RECEIVED) instanceof Opened.Text text
                ? Optional.of(new String(text.content().reveal(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static String random(Random random) {
        byte[] bytes = new byte[LARGE];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
