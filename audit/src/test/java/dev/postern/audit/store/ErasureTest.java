package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.Opener;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.People;
import dev.postern.audit.content.PrivateValue;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.content.SealContext;
import dev.postern.audit.content.Sealer;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people write a prompt each; one of them is erased. */
class ErasureTest {
    private static final Subject BEN =
            new Subject("sub-of-ben", "ben.example", List.of("/sales"), "session", "postern-web");

    private final TestDatabase database = TestCluster.ONLY.database();
    private final ContentOpener opener = new ContentOpener(Trails.source(database.reader()), Trails.MASTER);
    private final Events events = new Events(1);
    private PostgresTrail trail;
    private SubjectKeys keys;
    private Position ana;
    private Position ben;

    @BeforeEach
    void write() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        keys = new SubjectKeys(database.keeper(), Trails.DEADLINE, trail);
        ana = append(Events.ANA, "the prompt of Ana");
        ben = append(BEN, "the prompt of Ben");
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void what_was_sealed_opens_for_a_reveal() throws SQLException {
        assertThat(text(ana, Part.RECEIVED)).contains("the prompt of Ana");
        assertThat(text(ana, Part.FORWARDED)).contains("the prompt of Ana as forwarded");
        assertThat(opener.privateValues(ana))
                .extracting(PrivateValue::field, PrivateValue::value)
                .containsExactly(
                        tuple(Field.CLIENT_REQUEST_ID_COMMITMENT, "client-1"),
                        tuple(Field.CLIENT_ADDRESS_COMMITMENT, "192.0.2.7"));
    }

    @Test
    void what_was_never_recorded_is_absent() throws SQLException {
        assertThat(opener.open(ana, Part.DELIVERED)).isInstanceOf(Opened.Absent.class);
        assertThat(opener.open(new Position(0, 9, 9), Part.RECEIVED)).isInstanceOf(Opened.Absent.class);
        assertThat(opener.privateValues(new Position(0, 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Part.class, names = "DELIVERED", mode = EnumSource.Mode.EXCLUDE)
    void content_that_was_exchanged_does_not_open(Part part) {
        database.tamper("""
                UPDATE audit_content SET sealed = (SELECT sealed FROM audit_content WHERE sequence = %d AND part = '%s')
                WHERE sequence = %d AND part = '%2$s'
                """.formatted(ben.sequence(), part.word(), ana.sequence()));

        assertThatThrownBy(() -> opener.open(ana, part)).isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void an_erased_person_leaves_nothing_that_can_be_read() throws Exception {
        ErasedKeys erased = keys.erase(List.of(pseudonym(Events.ANA)));

        assertThat(erased).isEqualTo(new ErasedKeys(1, 1));
        assertThat(opener.open(ana, Part.RECEIVED)).isInstanceOf(Opened.Erased.class);
        assertThat(opener.open(ana, Part.FORWARDED)).isInstanceOf(Opened.Erased.class);
        assertThat(opener.privateValues(ana)).isEmpty();
        assertThat(readableBytes(ana)).isZero();
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void others_stay_readable() throws SQLException {
        keys.erase(List.of(pseudonym(Events.ANA)));

        assertThat(text(ben, Part.RECEIVED)).contains("the prompt of Ben");
        assertThat(readableBytes(ben)).isPositive();
    }

    @Test
    void what_is_written_after_an_erasure_has_a_key_that_is_there() throws SQLException {
        keys.erase(List.of(pseudonym(Events.ANA)));

        Position later = append(Events.ANA, "a later prompt");

        assertThat(text(later, Part.RECEIVED)).contains("a later prompt");
        assertThat(opener.open(ana, Part.RECEIVED)).isInstanceOf(Opened.Erased.class);
        assertThat(database.count("audit_identity")).isEqualTo(2);
    }

    @Test
    void another_process_lets_go_of_an_erased_key() throws Exception {
        People elsewhere = people();
        ErasureWatch watch = new ErasureWatch(database.writer(), Trails.DEADLINE, elsewhere);
        watch.look();
        UUID before = elsewhere.of(Events.ANA, Trails.NOON).key().id();
        UUID others = elsewhere.of(BEN, Trails.NOON).key().id();
        keys.erase(List.of(pseudonym(Events.ANA)));

        watch.look();

        assertThat(elsewhere.of(Events.ANA, Trails.NOON).key().id()).isNotEqualTo(before);
        assertThat(elsewhere.of(BEN, Trails.NOON).key().id()).isEqualTo(others);
    }

    @Test
    void a_watch_that_begins_trusts_no_key_from_before() throws Exception {
        People elsewhere = people();
        UUID before = elsewhere.of(Events.ANA, Trails.NOON).key().id();

        new ErasureWatch(database.writer(), Trails.DEADLINE, elsewhere).look();

        assertThat(elsewhere.of(Events.ANA, Trails.NOON).key().id()).isNotEqualTo(before);
    }

    @Test
    void one_month_is_erased_without_the_others() throws SQLException {
        ErasedKeys october = keys.erase(List.of(pseudonym(Events.ANA)), YearMonth.of(2026, 10));
        assertThat(text(ana, Part.RECEIVED)).contains("the prompt of Ana");

        ErasedKeys november = keys.erase(List.of(pseudonym(Events.ANA)), YearMonth.of(2026, 11));

        assertThat(october).isEqualTo(new ErasedKeys(0, 0));
        assertThat(november).isEqualTo(new ErasedKeys(1, 1));
        assertThat(opener.open(ana, Part.RECEIVED)).isInstanceOf(Opened.Erased.class);
    }

    @Test
    void a_restored_key_opens_again_so_backups_of_keys_must_not_outlive_their_window() throws SQLException {
        database.tamper("CREATE TABLE backup AS TABLE audit_subject_key");
        keys.erase(List.of(pseudonym(Events.ANA)));

        database.tamper("INSERT INTO audit_subject_key SELECT * FROM backup ON CONFLICT DO NOTHING");

        assertThat(text(ana, Part.RECEIVED)).contains("the prompt of Ana");
    }

    @Test
    void only_the_keeper_erases() {
        for (DatabaseAccount account : List.of(database.writer(), database.reader(), database.sealer())) {
            SubjectKeys refused = new SubjectKeys(account, Trails.DEADLINE, trail);
            assertThatThrownBy(() -> refused.erase(List.of(pseudonym(BEN))))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private Position append(Subject subject, String prompt) {
        AuditEvent.Intent intent = events.intent(events.id(), subject, prompt);
        Receipt receipt = trail.append(intent).join();
        return new Position(receipt.lane(), receipt.epoch(), receipt.sequence());
    }

    private Optional<String> text(Position position, Part part) throws SQLException {
        return opener.open(position, part) instanceof Opened.Text text
                ? Optional.of(new String(text.content().reveal(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** How much of what a record sealed opens with any key that is left. */
    private long readableBytes(Position position) throws SQLException {
        long readable = 0;
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT part, sealed, request_id, key_id, k.pseudonym, month, kek, wrapped
                        FROM (SELECT day, lane, epoch, sequence, part, sealed FROM audit_content
                              UNION ALL SELECT day, lane, epoch, sequence, 'private', private FROM audit_event) s
                        JOIN audit_event e USING (day, lane, epoch, sequence) CROSS JOIN audit_subject_key k
                        WHERE sealed IS NOT NULL AND sequence = %d
                        """.formatted(position.sequence()))) {
            while (row.next()) {
                readable += readableBytes(row);
            }
        }
        return readable;
    }

    private static long readableBytes(ResultSet row) throws SQLException {
        UUID requestId = row.getObject("request_id", UUID.class);
        String part = row.getString("part");
        byte[] context = part.equals("private")
                ? SealContext.privateValues(requestId)
                : SealContext.part(requestId, Part.valueOf(part.toUpperCase(Locale.ROOT)));
        WrappedKey wrapped = new WrappedKey(row.getString("kek"), row.getBytes("wrapped"));
        SecretKey key = new KeyWrap(Trails.MASTER)
                .unwrap(
                        row.getObject("key_id", UUID.class),
                        row.getBytes("pseudonym"),
                        row.getString("month"),
                        wrapped);
        try {
            return Opener.open(row.getBytes("sealed"), key, context).length;
        } catch (UnreadableContentException e) {
            return 0;
        }
    }

    private static byte[] pseudonym(Subject subject) {
        return people().of(subject, Trails.NOON).pseudonym();
    }

    private static People people() {
        return new People(new Pseudonyms(Trails.MASTER), new KeyWrap(Trails.MASTER), new Sealer(), new SecureRandom());
    }
}
