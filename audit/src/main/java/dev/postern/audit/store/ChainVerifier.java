package dev.postern.audit.store;

import dev.postern.audit.chain.ChainCheck;
import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Recomputes the whole trail from the table: every hash, every link, the content that belongs to each record, and the
 * beginnings of epochs. Sees one state of the database while others go on writing. Memory does not grow with the trail.
 *
 * <p>What it cannot see: records cut off at the end of a lane that no process remembers, and a trail rewritten from end
 * to end. Both need a copy of the lanes' ends outside of the database.
 */
public final class ChainVerifier {
    private static final int ROWS_AT_A_TIME = 2_000;
    private final DataSource database;

    public ChainVerifier(DataSource database) {
        this.database = database;
    }

    /**
     * Checks everything up to the first flaw.
     *
     * @param told ends of lanes that are known to have been durable before this call
     * @throws SQLException where the database cannot be read
     */
    public Verification verify(Collection<ChainHead> told) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement records = connection.createStatement();
                    Statement contents = connection.createStatement()) {
                records.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                records.setFetchSize(ROWS_AT_A_TIME);
                contents.setFetchSize(ROWS_AT_A_TIME);
                Expected expected = new Expected(epochs(records), told);
                try (ResultSet rows = records.executeQuery(StoredRecords.inOrder());
                        ResultSet pieces = contents.executeQuery(StoredContents.IN_ORDER)) {
                    return follow(rows, new StoredContents(pieces), expected);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static Verification follow(ResultSet rows, StoredContents contents, Expected expected) throws SQLException {
        ChainCheck check = new ChainCheck();
        long seen = 0;
        while (rows.next()) {
            seen++;
            Optional<Flaw> flaw = check(rows, check, contents, expected);
            if (flaw.isPresent()) {
                return new Verification(seen, contents.seen(), flaw);
            }
        }
        return new Verification(seen, contents.seen(), contents.rest().or(expected::rest));
    }

    private static Optional<Flaw> check(ResultSet rows, ChainCheck check, StoredContents contents, Expected expected)
            throws SQLException {
        try {
            ChainedRecord record = StoredRecords.read(rows);
            Optional<Flaw> flaw = check.accept(record).or(() -> expected.check(record));
            return flaw.isPresent() ? flaw : contents.check(record);
        } catch (StoredRecords.BrokenRowException e) {
            return Optional.of(e.flaw());
        }
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
