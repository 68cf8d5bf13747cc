package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Events;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.publish.AppendOnlyFile;
import dev.postern.audit.seal.Keys;
import dev.postern.audit.seal.SealKeys;
import dev.postern.audit.witness.WitnessHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A superuser past all triggers, at the seal. The trail: two lanes in two epochs, some 550 records under four seals with
 * two tiles, published in a file and signed by a witness, and a few records behind the last seal.
 */
class SealTamperTest {
    private static final List<String> TABLES = List.of(
            "audit_event",
            "audit_content",
            "audit_epoch",
            "audit_range",
            "audit_tile",
            "audit_checkpoint",
            "audit_publication",
            "audit_cosignature");
    private static final TestDatabase DATABASE = TestCluster.ONLY.database();
    private static final WitnessHost WITNESS = new WitnessHost(Seals.KEYS.keys(), Seals.CLOCK);
    private static AppendOnlyFile file = new AppendOnlyFile(Path.of(""));

    @BeforeAll
    static void write_and_seal() throws InterruptedException, IOException {
        file = new AppendOnlyFile(Files.createTempDirectory("seals").resolve("seals"));
        Sealing sealing = Seals.sealing(DATABASE, Seals.KEYS, List.of(file), List.of(WITNESS.client()));
        for (int epoch = 1; epoch <= 2; epoch++) {
            PostgresTrail trail = Trails.open(DATABASE.writer(), 2);
            Events events = new Events(epoch);
            for (int seal = 0; seal < 2; seal++) {
                Trails.record(trail, events, 65);
                Seals.seal(sealing);
            }
            Trails.record(trail, events, 1);
            trail.close();
        }
        TABLES.forEach(table -> DATABASE.tamper("CREATE TABLE kept_" + table + " AS TABLE " + table));
        sealing.close();
        List.of("audit_range_pkey", "audit_range_check", "audit_range_lane_epoch_from_sequence_key")
                .forEach(rule -> DATABASE.tamper("ALTER TABLE audit_range DROP CONSTRAINT " + rule));
        DATABASE.tamper("ALTER TABLE audit_tile DROP CONSTRAINT audit_tile_pkey");
    }

    @AfterAll
    static void close() {
        WITNESS.close();
    }

    @BeforeEach
    void put_everything_back() {
        DATABASE.tamper(TABLES.stream()
                .map("DELETE FROM %1$s; INSERT INTO %1$s SELECT * FROM kept_%1$s"::formatted)
                .collect(Collectors.joining(";")));
    }

    @Test
    void the_untouched_seal_has_no_flaw() {
        Verification found = verify();

        assertThat(found.flaw()).isEmpty();
        assertThat(found.sealed()).isGreaterThan(512).isLessThan(found.records());
        assertThat(found.places()).containsEntry("witness witness.example/w1", "agrees");
        assertThat(DATABASE.count("audit_tile")).isEqualTo(2);
    }

    static Stream<String> changes() {
        return Stream.of(ranges(), tiles(), checkpoints(), notes(), besides()).flatMap(changes -> changes);
    }

    private static Stream<String> ranges() {
        return IntStream.range(0, 8)
                .mapToObj(SealTamperTest::rangeAt)
                .flatMap(row -> Stream.of(
                        "UPDATE audit_range SET first_index = first_index + 1 WHERE " + row,
                        "UPDATE audit_range SET lane = lane + 1 WHERE " + row,
                        "UPDATE audit_range SET lane = lane + 7 WHERE " + row,
                        "UPDATE audit_range SET epoch = epoch + 1 WHERE " + row,
                        "UPDATE audit_range SET from_sequence = from_sequence + 1 WHERE " + row,
                        "UPDATE audit_range SET to_sequence = to_sequence + 1 WHERE " + row,
                        "DELETE FROM audit_range WHERE " + row));
    }

    private static Stream<String> tiles() {
        Stream<String> bytes = IntStream.of(0, 31, 32, 4_000, 8_191)
                .boxed()
                .flatMap(at -> Stream.of(0, 1)
                        .map(tile ->
                                "UPDATE audit_tile SET hashes = set_byte(hashes, %1$d, get_byte(hashes, %1$d) # 1) WHERE index = %2$d"
                                        .formatted(at, tile)));
        return Stream.concat(
                bytes,
                Stream.of(
                        "UPDATE audit_tile SET level = 1 WHERE index = 0",
                        "UPDATE audit_tile SET level = 1 WHERE index = 1",
                        "UPDATE audit_tile SET index = 2 WHERE index = 0",
                        "UPDATE audit_tile SET index = 2 WHERE index = 1",
                        "UPDATE audit_tile SET index = 1 - index",
                        "DELETE FROM audit_tile WHERE index = 0",
                        "DELETE FROM audit_tile WHERE index = 1",
                        "DELETE FROM audit_tile",
                        "INSERT INTO audit_tile SELECT 0, 2, hashes FROM audit_tile WHERE index = 0",
                        "INSERT INTO audit_tile SELECT 1, 0, hashes FROM audit_tile WHERE index = 0",
                        "INSERT INTO audit_tile SELECT 7, 9, hashes FROM audit_tile WHERE index = 0"));
    }

    private static Stream<String> checkpoints() {
        Stream<String> each = IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(number -> Stream.of(
                                "SET number = number + 100",
                                "SET size = size + 1",
                                "SET size = size - 1",
                                "SET root = set_byte(root, 5, get_byte(root, 5) # 1)",
                                "SET moment = moment + interval '1 microsecond'",
                                "SET moment = moment - interval '1 second'",
                                "SET note = note || 'x'",
                                "SET note = ''",
                                "SET note = regexp_replace(note, '— [^\\n]*\\n', '')",
                                "SET note = (SELECT note FROM kept_audit_checkpoint WHERE number = 5 - audit_checkpoint.number)",
                                "SET root = (SELECT root FROM kept_audit_checkpoint WHERE number = 5 - audit_checkpoint.number)")
                        .map(change -> "UPDATE audit_checkpoint " + change + " WHERE number = " + number));
        return Stream.concat(
                each,
                Stream.of(
                        "DELETE FROM audit_checkpoint WHERE number = 1",
                        "DELETE FROM audit_checkpoint WHERE number = 2",
                        "DELETE FROM audit_checkpoint WHERE number = 4",
                        "DELETE FROM audit_checkpoint",
                        "INSERT INTO audit_checkpoint SELECT 5, size, root, moment, note FROM audit_checkpoint WHERE number = 3",
                        "INSERT INTO audit_checkpoint SELECT 5, size + 1, root, moment, note FROM audit_checkpoint WHERE number = 4",
                        "UPDATE audit_checkpoint SET (size, root, note) = (SELECT size, root, note FROM kept_audit_checkpoint WHERE number = 1) WHERE number = 2"));
    }

    /** Single letters of the signed text and of both signatures. */
    private static Stream<String> notes() {
        return IntStream.of(1, 5, 26, 27, 30, 40, 72, 75, 80, 110, 150, 190, 230, 400, 900, 1_500, 2_500, 3_400)
                .mapToObj(
                        "UPDATE audit_checkpoint SET note = overlay(note PLACING CASE substr(note, %1$d, 1) WHEN 'A' THEN 'B' ELSE 'A' END FROM %1$d FOR 1) WHERE number = 3"
                                ::formatted);
    }

    private static Stream<String> besides() {
        return Stream.of(
                "UPDATE audit_publication SET number = 99 WHERE number = 2",
                "UPDATE audit_publication SET number = 0 WHERE number = 2",
                "DELETE FROM audit_publication WHERE place = 'file' AND number = 2",
                "DELETE FROM audit_publication WHERE place = 'file' AND number <= 2",
                "DELETE FROM audit_publication WHERE place <> 'file' AND number = 4",
                "UPDATE audit_publication SET place = 'other' WHERE place = 'file' AND number = 3",
                "UPDATE audit_publication SET moment = moment + interval '1 second' WHERE place <> 'file' AND number = 3",
                "INSERT INTO audit_publication VALUES (5, 'file', now())",
                "UPDATE audit_cosignature SET number = 99 WHERE number = 2",
                "UPDATE audit_cosignature SET number = 0 WHERE number = 1",
                "UPDATE audit_cosignature SET witness = 'other' WHERE number = 2",
                "UPDATE audit_cosignature SET line = 'x' WHERE number = 3",
                "UPDATE audit_cosignature SET line = (SELECT line FROM kept_audit_cosignature WHERE number = 1) WHERE number = 3",
                "UPDATE audit_cosignature SET line = overlay(line PLACING 'AAAA' FROM 60 FOR 4) WHERE number = 3",
                "UPDATE audit_cosignature SET moment = moment + interval '1 second' WHERE number = 3",
                "UPDATE audit_cosignature SET moment = moment + interval '1 microsecond' WHERE number = 3");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void any_change_to_the_seal_is_found(String change) {
        DATABASE.tamper(change);

        assertThat(verify().flaw()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100, 255, 256, 257, 400, 511, 512, 520})
    void a_sealed_record_that_is_deleted_with_its_traces_is_missing_at_its_place(int leaf) {
        String place = DATABASE.text("""
                SELECT format('lane = %%s AND epoch = %%s AND sequence = %%s', lane, epoch, from_sequence + %1$d - first_index)
                FROM audit_range WHERE first_index <= %1$d ORDER BY first_index DESC LIMIT 1
                """.formatted(leaf));

        DATABASE.tamper("DELETE FROM audit_event WHERE " + place);
        DATABASE.tamper("DELETE FROM audit_content WHERE " + place);

        Flaw flaw = verify().flaw().orElseThrow();
        assertThat("lane = %d AND epoch = %d AND sequence = %d"
                        .formatted(
                                flaw.position().lane(),
                                flaw.position().epoch(),
                                flaw.position().sequence()))
                .isEqualTo(place);
        assertThat(flaw.kind()).isEqualTo(Flaw.Kind.MISSING);
    }

    @Test
    void a_lane_cut_off_within_the_seal_is_missing() {
        DATABASE.tamper("DELETE FROM audit_event WHERE lane = 1 AND epoch = 2 AND sequence > 10");
        DATABASE.tamper("DELETE FROM audit_content WHERE lane = 1 AND epoch = 2 AND sequence > 10");

        assertThat(verify().flaw().orElseThrow().kind()).isEqualTo(Flaw.Kind.MISSING);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_copy_of_the_database_from_before_is_found_by_the_file(int seals) {
        goBackTo(seals);

        assertThat(verify(new Outside(Optional.of(Seals.policy(WITNESS)), Optional.of(file), List.of()))
                        .flaw()
                        .orElseThrow()
                        .message())
                .contains("old copy");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_copy_of_the_database_from_before_is_found_by_the_witness(int seals) {
        goBackTo(seals);

        assertThat(verify(new Outside(Optional.of(Seals.policy(WITNESS)), Optional.empty(), List.of(WITNESS.client())))
                        .flaw()
                        .orElseThrow()
                        .message())
                .contains("knows");
    }

    @Test
    void a_copy_from_before_agrees_with_itself_where_nobody_outside_is_asked() {
        goBackTo(2);

        assertThat(verify(Outside.nothing()).flaw()).isEmpty();
    }

    @Test
    void a_trail_rewritten_and_signed_with_stolen_keys_is_found_by_the_file_and_by_the_witness()
            throws InterruptedException {
        TestDatabase forged = forged(Seals.KEYS);

        assertThat(Seals.verify(forged, Outside.nothing()).flaw()).isEmpty();
        assertThat(Seals.verify(forged, Seals.outside(file)).flaw()).isPresent();
        assertThat(Seals.verify(
                                forged,
                                new Outside(
                                        Optional.of(Seals.policy(WITNESS)),
                                        Optional.empty(),
                                        List.of(WITNESS.client())))
                        .flaw())
                .isPresent();
    }

    @Test
    void a_trail_rewritten_and_signed_with_other_keys_is_found_by_the_policy() throws InterruptedException {
        TestDatabase forged = forged(Keys.log(Seals.ORIGIN));

        assertThat(Seals.verify(forged, new Outside(Optional.of(Seals.policy(WITNESS)), Optional.empty(), List.of()))
                        .flaw()
                        .orElseThrow()
                        .message())
                .contains("not signed");
    }

    private static TestDatabase forged(SealKeys keys) throws InterruptedException {
        TestDatabase forged = TestCluster.ONLY.database();
        Sealing sealing = Seals.sealing(forged, keys, List.of(), List.of());
        PostgresTrail trail = Trails.open(forged.writer(), 2);
        Trails.record(trail, new Events(77), 400);
        Seals.seal(sealing);
        trail.close();
        sealing.close();
        return forged;
    }

    private static void goBackTo(int seals) {
        DATABASE.tamper(
                "DELETE FROM audit_range WHERE first_index >= coalesce((SELECT size FROM audit_checkpoint WHERE number = "
                        + seals + "), 0)");
        for (String table : List.of("audit_checkpoint", "audit_publication", "audit_cosignature")) {
            DATABASE.tamper("DELETE FROM " + table + " WHERE number > " + seals);
        }
        DATABASE.tamper(
                "DELETE FROM audit_tile WHERE (index + 1) * 256 > coalesce((SELECT max(size) FROM audit_checkpoint), 0)");
        for (String table : List.of("audit_event", "audit_content")) {
            DATABASE.tamper(
                    "DELETE FROM " + table + " e WHERE NOT EXISTS (SELECT FROM audit_range r WHERE r.lane = e.lane"
                            + " AND r.epoch = e.epoch AND e.sequence BETWEEN r.from_sequence AND r.to_sequence)");
        }
        DATABASE.tamper("DELETE FROM audit_epoch o WHERE NOT EXISTS (SELECT FROM audit_event e WHERE e.lane = o.lane"
                + " AND e.epoch = o.epoch)");
    }

    private static String rangeAt(int offset) {
        return "first_index = (SELECT first_index FROM kept_audit_range ORDER BY first_index OFFSET " + offset
                + " LIMIT 1)";
    }

    private static Verification verify() {
        return verify(new Outside(Optional.of(Seals.policy(WITNESS)), Optional.of(file), List.of(WITNESS.client())));
    }

    private static Verification verify(Outside outside) {
        return Seals.verify(DATABASE, outside);
    }
}
