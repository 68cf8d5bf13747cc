package dev.postern.audit.store;

import dev.postern.audit.Trail;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyWrap;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts the keys of people under the key encryption key of today; content is not touched. May be stopped and run again at
 * any time, beside writers and beside itself. Thread-safe; calls block.
 */
public final class KeyRewrap {
    private static final System.Logger LOG = System.getLogger(KeyRewrap.class.getName());
    private static final int AT_A_TIME = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseAccount keeper;
    private final Duration patience;
    private final KeyEncryption encryption;
    private final Trail trail;

    /**
     * @param keeper account that may run the function which exchanges a wrapped key
     * @param patience how long the database may take for one statement
     */
    public KeyRewrap(DatabaseAccount keeper, Duration patience, KeyEncryption encryption, Trail trail) {
        this.keeper = keeper;
        this.patience = patience;
        this.encryption = encryption;
        this.trail = trail;
    }

    /**
     * Wraps whatever another key wrapped, and records that it was done, by whom and how far; also where it fails.
     *
     * @param id of the record, of version 7
     * @param by who asked for it; none where nobody did
     * @throws dev.postern.audit.content.KeyUnavailableException where a key encryption key cannot be used; what was done
     *     until then stays done
     * @throws SQLException where the database fails; likewise
     * @throws java.util.concurrent.CompletionException where the record could not be made durable; likewise
     */
    public RewrappedKeys run(UUID id, Optional<Subject> by, String clientAddress) throws SQLException {
        Progress progress = new Progress();
        try {
            wrapAll(progress);
        } finally {
            SortedMap<String, String> detail = new TreeMap<>(Map.of(
                    "kek", encryption.name(),
                    "keys", Long.toString(progress.done),
                    "unreadable", Long.toString(progress.unreadable)));
            trail.append(new AuditEvent.Administration(
                            id, AdministrationKind.KEY_ROTATED, by, clientAddress, "keys", detail))
                    .join();
        }
        return new RewrappedKeys(encryption.name(), progress.done, progress.unreadable);
    }

    private void wrapAll(Progress progress) throws SQLException {
        UUID after = FIRST;
        try (Connection connection = keeper.connect(patience)) {
            for (List<Row> page = page(connection, after); !page.isEmpty(); page = page(connection, after)) {
                for (Row row : page) {
                    try {
                        progress.done += exchange(connection, row) ? 1 : 0;
                    } catch (UnreadableContentException e) {
                        progress.unreadable++;
                        LOG.log(System.Logger.Level.ERROR, "A key cannot be wrapped anew: {0}", e.getMessage());
                    }
                }
                after = page.getLast().id;
            }
        }
    }

    private List<Row> page(Connection connection, UUID after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT key_id, pseudonym, month, kek, wrapped FROM audit_subject_key
                WHERE kek <> ? AND key_id > ? ORDER BY key_id LIMIT ?
                """)) {
            statement.setString(1, encryption.name());
            statement.setObject(2, after);
            statement.setInt(3, AT_A_TIME);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row));
                }
            }
            return rows;
        }
    }

    private boolean exchange(Connection connection, Row row) throws SQLException {
        WrappedKey now = new KeyWrap(encryption).rewrap(row.id, row.pseudonym, row.month, row.wrapped);
        try (PreparedStatement statement = connection.prepareStatement("SELECT audit_rewrap(?, ?, ?, ?)")) {
            statement.setObject(1, row.id);
            statement.setBytes(2, row.wrapped.bytes());
            statement.setString(3, now.kek());
            statement.setBytes(4, now.bytes());
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static final class Progress {
        private long done;
        private long unreadable;
    }

    private static final class Row {
        private final UUID id;
        private final byte[] pseudonym;
        private final String month;
        private final WrappedKey wrapped;

        Row(ResultSet row) throws SQLException {
            this.id = row.getObject(1, UUID.class);
            this.pseudonym = row.getBytes(2);
            this.month = row.getString(3);
            this.wrapped = new WrappedKey(row.getString(4), row.getBytes(5));
        }
    }
}
