package dev.postern.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postern.audit.Events;
import dev.postern.audit.Receipt;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyRing;
import dev.postern.audit.content.MasterKey;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.UnreadableContentException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trail written under one key file, and a second key that takes over. */
class KeyRewrapTest {
    private static final MasterKey NEWER = MasterKey.of("newer", new byte[] {
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
    });
    private static final KeyEncryption BOTH =
            new KeyRing(List.of(Trails.MASTER, NEWER), NEWER.name(), MasterKey.KEY_FILE);

    private final TestDatabase database = TestCluster.ONLY.database();
    private final Events events = new Events(1);
    private PostgresTrail trail;
    private Position place;

    @BeforeEach
    void write() throws InterruptedException {
        trail = Trails.open(database.writer(), 1);
        Receipt receipt = trail.append(events.intent()).join();
        place = new Position(receipt.lane(), receipt.epoch(), receipt.sequence());
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void a_rotation_is_recorded_with_what_it_came_to() throws SQLException {
        run(rewrap(BOTH));

        assertThat(database.count("""
                        audit_event WHERE kind = 'KEY_ROTATED'
                        AND detail = ARRAY['kek', 'newer', 'keys', '1', 'unreadable', '0']""")).isEqualTo(1);
    }

    @Test
    void a_rotation_that_fails_is_recorded_as_well() {
        assertThatThrownBy(() -> run(new KeyRewrap(database.reader(), Trails.DEADLINE, BOTH, trail)))
                .isInstanceOf(SQLException.class);

        assertThat(database.count("audit_event WHERE kind = 'KEY_ROTATED'")).isEqualTo(1);
    }

    @Test
    void what_the_old_key_wrapped_opens_with_the_new_one_alone() throws SQLException {
        RewrappedKeys rewrapped = run(rewrap(BOTH));

        assertThat(rewrapped).isEqualTo(new RewrappedKeys("newer", 1, 0));
        assertThat(database.count("audit_subject_key WHERE kek = 'newer'")).isEqualTo(1);
        assertThat(opener(NEWER).open(place, Part.RECEIVED)).isInstanceOf(Opened.Text.class);
        assertThat(Trails.flaw(database)).isEmpty();
    }

    @Test
    void content_opens_with_both_keys_before_it_is_wrapped_anew() throws SQLException {
        assertThat(opener(BOTH).open(place, Part.RECEIVED)).isInstanceOf(Opened.Text.class);
    }

    @Test
    void content_whose_key_is_under_a_missing_key_is_unreadable() {
        KeyEncryption ring = new KeyRing(List.of(NEWER), NEWER.name(), NEWER.name());

        assertThatThrownBy(() -> opener(ring).open(place, Part.RECEIVED))
                .isInstanceOf(UnreadableContentException.class)
                .hasMessageContaining("key-file");
    }

    @Test
    void a_second_run_has_nothing_to_do() throws SQLException {
        run(rewrap(BOTH));

        assertThat(run(rewrap(BOTH))).isEqualTo(new RewrappedKeys("newer", 0, 0));
    }

    @Test
    void a_key_that_does_not_open_is_counted_and_left() throws SQLException {
        database.tamper("UPDATE audit_subject_key SET month = '2020-01'");

        RewrappedKeys rewrapped = run(rewrap(BOTH));

        assertThat(rewrapped).isEqualTo(new RewrappedKeys("newer", 0, 1));
        assertThat(database.count("audit_subject_key WHERE kek = 'key-file'")).isEqualTo(1);
    }

    @Test
    void an_erased_key_does_not_come_back() throws SQLException {
        database.tamper("DELETE FROM audit_subject_key");

        run(rewrap(BOTH));

        assertThat(database.count("audit_subject_key")).isZero();
    }

    @Test
    void only_the_keeper_wraps_anew() {
        for (DatabaseAccount account : List.of(database.writer(), database.reader(), database.sealer())) {
            KeyRewrap refused = new KeyRewrap(account, Trails.DEADLINE, BOTH, trail);
            assertThatThrownBy(() -> run(refused))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private RewrappedKeys run(KeyRewrap rewrap) throws SQLException {
        return rewrap.run(events.id(), Optional.empty(), "");
    }

    private KeyRewrap rewrap(KeyEncryption encryption) {
        return new KeyRewrap(database.keeper(), Trails.DEADLINE, encryption, trail);
    }

    private ContentOpener opener(KeyEncryption encryption) {
        return new ContentOpener(Trails.source(database.reader()), encryption);
    }
}
