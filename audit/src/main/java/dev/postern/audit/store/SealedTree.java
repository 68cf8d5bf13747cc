package dev.postern.audit.store;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.NodeSource;
import dev.postern.audit.seal.Tile;
import dev.postern.audit.seal.TileNodes;
import dev.postern.audit.seal.TileSource;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sealed tree as the database has it: full tiles as they are kept, the last leaves from their records. Keeps the tiles
 * it read, so it serves one question and is thrown away. Not thread-safe.
 */
final class SealedTree implements TileSource {
    private static final int KEPT = 1_024;

    private final Connection connection;
    private final long size;
    private final Map<String, Optional<byte[]>> read = new LinkedHashMap<>();

    /** The tree of a checkpoint. */
    SealedTree(Connection connection, long size) {
        this.connection = connection;
        this.size = size;
    }

    NodeSource nodes() {
        return new TileNodes(this);
    }

    @Override
    public Optional<byte[]> tile(int level, long index) {
        String name = level + "/" + index;
        Optional<byte[]> known = read.get(name);
        if (known != null) {
            return known;
        }
        Optional<byte[]> tile = fetch(level, index);
        if (read.size() >= KEPT) {
            read.clear();
        }
        read.put(name, tile);
        return tile;
    }

    private Optional<byte[]> fetch(int level, long index) {
        try {
            Optional<byte[]> stored = stored(level, index);
            boolean begun = level == 0 && index * Tile.WIDTH < size;
            return stored.isPresent() || !begun ? stored : Optional.of(leaves(index * Tile.WIDTH));
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    private Optional<byte[]> stored(int level, long index) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT hashes FROM audit.audit_tile WHERE level = ? AND index = ?")) {
            statement.setInt(1, level);
            statement.setLong(2, index);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    /** The hashes of the records from this leaf to the end of its tile or of the tree. */
    private byte[] leaves(long from) throws SQLException {
        long to = Math.min(size, from + Tile.WIDTH);
        String sql = """
                SELECT e.leaf_hash
                FROM (SELECT * FROM audit.audit_range
                      WHERE first_index >= (SELECT max(first_index) FROM audit.audit_range WHERE first_index <= ?)
                        AND first_index < ?) r
                JOIN LATERAL (SELECT sequence, leaf_hash FROM audit.audit_event
                              WHERE lane = r.lane AND epoch = r.epoch
                                AND sequence BETWEEN greatest(r.from_sequence, r.from_sequence + ? - r.first_index)
                                                 AND least(r.to_sequence, r.from_sequence + ? - r.first_index - 1)) e
                  ON true
                ORDER BY r.first_index, e.sequence
                """;
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            statement.setLong(3, from);
            statement.setLong(4, to);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.writeBytes(row.getBytes(1));
                }
            }
        }
        if (hashes.size() != (to - from) * Hash.LENGTH) {
            throw new UnreadableSealException("Records are missing that lie under the seal, from leaf " + from + " on");
        }
        return hashes.toByteArray();
    }
}
