package dev.postern.audit.store;

import dev.postern.audit.chain.Position;
import dev.postern.audit.seal.InclusionProof;
import dev.postern.audit.seal.NoteSignature;
import dev.postern.audit.seal.SignedNote;
import dev.postern.audit.seal.TlogProof;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Reads what is sealed, with the reader's account. Thread-safe. */
public final class SealReader {
    private final DataSource database;

    public SealReader(DataSource database) {
        this.database = database;
    }

    /** The last seal. */
    public Optional<StoredSeal> last() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return last(connection);
        }
    }

    /** For each place that has one of the last thousand seals, the last that it has. */
    public List<PublishedSeal> published() throws SQLException {
        String sql = """
                SELECT DISTINCT ON (place) place, number, moment FROM audit.audit_publication
                WHERE number > (SELECT max(number) - 1000 FROM audit.audit_checkpoint)
                ORDER BY place, number DESC
                """;
        List<PublishedSeal> published = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                published.add(new PublishedSeal(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
            }
        }
        return published;
    }

    /**
     * That the record at a place is in the trail, for somebody who has nothing but the record: under the last seal that a
     * witness signed, or the last of all where none did. Empty where the record is not sealed yet, or is not there.
     */
    public Optional<TlogProof> proof(Position place) throws SQLException {
        try (Connection connection = database.getConnection()) {
            OptionalLong leaf = leaf(connection, place);
            if (leaf.isEmpty()) {
                return Optional.empty();
            }
            return cosigned(connection)
                    .filter(seal -> leaf.getAsLong() < seal.size())
                    .or(() -> unchecked(connection))
                    .map(seal -> proof(connection, leaf.getAsLong(), seal));
        }
    }

    private static TlogProof proof(Connection connection, long leaf, StoredSeal seal) {
        InclusionProof proof = InclusionProof.make(new SealedTree(connection, seal.size()).nodes(), leaf, seal.size());
        return new TlogProof(proof, note(connection, seal));
    }

    /** The checkpoint with what witnesses signed. */
    static SignedNote note(Connection connection, StoredSeal seal) {
        SignedNote note = SignedNote.parse(seal.note());
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT line FROM audit.audit_cosignature WHERE number = ? ORDER BY witness")) {
            statement.setLong(1, seal.number());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    note = note.with(NoteSignature.parse(row.getString(1)));
                }
            }
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
        return note;
    }

    private static OptionalLong leaf(Connection connection, Position place) throws SQLException {
        String sql = SealedRange.SELECT + """
                WHERE lane = ? AND epoch = ? AND from_sequence <= ? ORDER BY from_sequence DESC LIMIT 1
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, place.lane());
            statement.setLong(2, place.epoch());
            statement.setLong(3, place.sequence());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return OptionalLong.empty();
                }
                SealedRange range = SealedRange.read(row);
                return place.sequence() <= range.to()
                        ? OptionalLong.of(
                                range.first() + place.sequence() - range.from().sequence())
                        : OptionalLong.empty();
            }
        }
    }

    private static Optional<StoredSeal> cosigned(Connection connection) throws SQLException {
        return one(connection, StoredSeal.SELECT + "WHERE number = (SELECT max(number) FROM audit.audit_cosignature)");
    }

    private static Optional<StoredSeal> unchecked(Connection connection) {
        try {
            return last(connection);
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    private static Optional<StoredSeal> last(Connection connection) throws SQLException {
        return one(connection, StoredSeal.SELECT + "ORDER BY number DESC LIMIT 1");
    }

    private static Optional<StoredSeal> one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(StoredSeal.read(row)) : Optional.empty();
        }
    }
}
