package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import dev.postern.audit.publish.NoteFile;
import dev.postern.audit.seal.Checkpoint;
import dev.postern.audit.seal.SealFormatException;
import dev.postern.audit.seal.SignedNote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Recomputes the whole trail from the tables in one pass: every record, every link, the content that belongs to each, the
 * beginnings of epochs; every leaf, every tile and the root of every seal, with all signatures; and holds it against what
 * is known outside. Sees one state of the database while others go on writing. Memory does not grow with the trail.
 *
 * <p>What it cannot see without a copy outside: records cut off behind the last seal that no process remembers, and a
 * trail rewritten from end to end by somebody who has the keys of the seal.
 */
public final class ChainVerifier {
    private final DataSource database;
    private final Outside outside;
    private final WitnessCheck witnesses;

    /** Checks the database against itself only. */
    public ChainVerifier(DataSource database) {
        this(database, Outside.nothing());
    }

    /** Checks the database against itself and what is known outside. */
    public ChainVerifier(DataSource database, Outside outside) {
        this.database = database;
        this.outside = outside;
        this.witnesses = new WitnessCheck(database, outside.witnesses());
    }

    /**
     * Checks everything up to the first flaw.
     *
     * @param told ends of lanes that are known to have been durable before this call
     * @throws SQLException where the database cannot be read
     * @throws java.io.UncheckedIOException where the file outside cannot be read
     */
    public Verification verify(Collection<ChainHead> told) throws SQLException {
        Verification here = walk(told);
        return here.flaw().isPresent() ? here : witnesses.ask(here);
    }

    private Verification walk(Collection<ChainHead> told) throws SQLException {
        // Opened before the database is: whatever the file has now was in the database before.
        try (NoteFile notes = notes();
                Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                OutsideNotes file = new OutsideNotes(
                        notes, outside.file().isPresent(), head -> isStored(connection, head), this::hasByNow);
                return walk(connection, new Expected(epochs(statement), told), file);
            } finally {
                connection.rollback();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Verification walk(Connection connection, Expected expected, OutsideNotes file) throws SQLException {
        try (SealRows rows = new SealRows(connection)) {
            CheckpointCheck checkpoints = new CheckpointCheck(rows, outside.policy(), file);
            try (TrailWalk walk = new TrailWalk(connection, expected, checkpoints)) {
                Optional<Flaw> flaw = walk.follow();
                Map<String, String> places = new TreeMap<>();
                if (outside.file().isPresent()) {
                    places.put("file", said(file.last()));
                }
                return new Verification(
                        walk.records(),
                        walk.contents(),
                        walk.dropped(),
                        walk.sealed(),
                        checkpoints.last().map(StoredSeal::moment),
                        places,
                        flaw);
            }
        }
    }

    private static boolean isStored(Connection connection, Checkpoint head) {
        String sql = "SELECT EXISTS (SELECT FROM audit.audit_checkpoint WHERE size = ? AND root = ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, head.size());
            statement.setBytes(2, head.root().bytes());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    private boolean hasByNow(Checkpoint head) {
        try (NoteFile again = notes()) {
            for (Optional<SignedNote> note = again.next(); note.isPresent(); note = again.next()) {
                if (isOf(note.get(), head)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isOf(SignedNote note, Checkpoint head) {
        try {
            return Checkpoint.parse(note.text()).equals(head);
        } catch (SealFormatException e) {
            return false;
        }
    }

    private static String said(Optional<Checkpoint> last) {
        return last.map(head -> "agrees up to " + head.size() + " records").orElse("knows nothing of this trail");
    }

    private NoteFile notes() throws IOException {
        return outside.file().isPresent()
                ? outside.file().get().read()
                : new NoteFile(new BufferedReader(Reader.nullReader()));
    }

    /** What each epoch in the list of epochs follows on. */
    private static Map<Position, Hash> epochs(Statement statement) throws SQLException {
        Map<Position, Hash> epochs = new TreeMap<>();
        try (ResultSet row = statement.executeQuery("SELECT lane, epoch, previous_hash FROM audit.audit_epoch")) {
            while (row.next()) {
                byte[] previous = row.getBytes(3);
                epochs.put(
                        new Position(row.getInt(1), row.getLong(2), 1),
                        previous.length == Hash.LENGTH ? new Hash(previous) : Hash.NONE);
            }
        }
        return epochs;
    }
}
