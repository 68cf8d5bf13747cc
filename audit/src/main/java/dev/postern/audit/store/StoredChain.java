package dev.postern.audit.store;

import dev.postern.audit.chain.ChainHead;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the database, as far as the account of a writer may see it. Belongs to one connection and one thread. */
final class StoredChain {
    private final Connection connection;

    StoredChain(Connection connection) {
        this.connection = connection;
    }

    /** The end of the lane's last epoch; of an epoch 0 that never was where the lane is new. */
    ChainHead lastHead(int lane) throws SQLException {
        return lastHead(lane, Long.MAX_VALUE);
    }

    /** The end of the lane as it was up to this epoch. */
    ChainHead lastHead(int lane, long epoch) throws SQLException {
        String sql = """
                SELECT epoch, sequence, leaf_hash FROM audit_event
                WHERE lane = ? AND epoch <= ? ORDER BY epoch DESC, sequence DESC LIMIT 1
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, lane);
            statement.setLong(2, epoch);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new ChainHead(new Position(lane, row.getLong(1), row.getLong(2)), new Hash(row.getBytes(3)))
                        : new ChainHead(new Position(lane, 0, 0), Hash.NONE);
            }
        }
    }

    /** The hash of the record that stands at a place, if any. */
    Optional<Hash> hashAt(Position place) throws SQLException {
        List<Hash> found = hashes(place.lane(), place.epoch(), place.sequence(), place.sequence());
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The hashes of what stands in the places of a batch. */
    List<Hash> hashesOf(Batch batch) throws SQLException {
        long from = batch.records().getFirst().position().sequence();
        long to = batch.records().getLast().position().sequence();
        return hashes(batch.lane(), batch.epoch(), from, to);
    }

    private List<Hash> hashes(int lane, long epoch, long from, long to) throws SQLException {
        String sql = """
                SELECT leaf_hash FROM audit_event
                WHERE lane = ? AND epoch = ? AND sequence BETWEEN ? AND ? ORDER BY sequence
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, lane);
            statement.setLong(2, epoch);
            statement.setLong(3, from);
            statement.setLong(4, to);
            try (ResultSet row = statement.executeQuery()) {
                List<Hash> hashes = new ArrayList<>();
                while (row.next()) {
                    hashes.add(new Hash(row.getBytes(1)));
                }
                return hashes;
            }
        }
    }

    /** Whose keys were deleted. */
    List<Erasure> erasures() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT encode(pseudonym, 'hex'), month, moment FROM audit_erasure");
                ResultSet row = statement.executeQuery()) {
            List<Erasure> erasures = new ArrayList<>();
            while (row.next()) {
                erasures.add(new Erasure(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
            }
            return erasures;
        }
    }
}
