package dev.postern.audit.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;

/**
 * Deletes the keys of people, which is how the trail forgets: content, names and private values that they sealed can be
 * read no more, and every proof stays whole. Nothing here asks whether it may, or records that it was done.
 *
 * <p>When a call returns, this process uses the deleted keys no more; other processes stop within a minute. What they
 * seal until then is erased with the rest. What was on its way may be erased or have a key of its own; calling again a
 * minute later deletes that too. Copies of the database from before still hold the keys. Thread-safe; calls block.
 */
public final class SubjectKeys {
    private final DatabaseAccount keeper;
    private final Duration patience;
    private final PostgresTrail trail;

    /**
     * @param keeper account that may run the function which deletes
     * @param patience how long the database may take to answer
     * @param trail of this process, to stop using what is deleted
     */
    public SubjectKeys(DatabaseAccount keeper, Duration patience, PostgresTrail trail) {
        this.keeper = keeper;
        this.patience = patience;
        this.trail = trail;
    }

    /**
     * Deletes all keys and identities of these pseudonyms.
     *
     * @throws OnHoldException where a legal hold needs one of them; nothing is deleted then
     * @throws SQLException where it is not known that they are deleted; calling again does no harm
     */
    public ErasedKeys erase(Collection<byte[]> pseudonyms) throws SQLException {
        return erase(pseudonyms, Optional.empty());
    }

    /** Deletes those of one month only; throws as {@link #erase(Collection)} does. */
    public ErasedKeys erase(Collection<byte[]> pseudonyms, YearMonth month) throws SQLException {
        return erase(pseudonyms, Optional.of(month.toString()));
    }

    private ErasedKeys erase(Collection<byte[]> pseudonyms, Optional<String> month) throws SQLException {
        try (Connection connection = keeper.connect(patience);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT keys, identities FROM audit_erase(?, ?)")) {
            Array people = connection.createArrayOf("bytea", pseudonyms.toArray(byte[][]::new));
            statement.setArray(1, people);
            statement.setString(2, month.orElse(null));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new ErasedKeys(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            OnHoldException.throwIfItIs(e);
            throw e;
        } finally {
            // Also where it failed: the answer may be lost, and the keys gone all the same.
            trail.forget(pseudonyms, month);
        }
    }
}
