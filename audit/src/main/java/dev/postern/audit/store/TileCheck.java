package dev.postern.audit.store;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.Tile;
import dev.postern.audit.seal.TileSink;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds the tiles that a tree gives against those that are stored. Not thread-safe. */
final class TileCheck implements TileSink, AutoCloseable {
    private static final int LEVELS = 8;
    private static final int TILES_AT_A_TIME = 50;

    private final Connection connection;
    private final List<PreparedStatement> statements = new ArrayList<>();
    private final List<ResultSet> stored = new ArrayList<>();
    private Optional<String> problem = Optional.empty();
    private long from;
    private long to;

    TileCheck(Connection connection) throws SQLException {
        this.connection = connection;
        for (int level = 0; level < LEVELS; level++) {
            PreparedStatement statement = connection.prepareStatement(
                    "SELECT index, hashes FROM audit.audit_tile WHERE level = ? ORDER BY index");
            statements.add(statement);
            statement.setFetchSize(TILES_AT_A_TIME);
            statement.setInt(1, level);
            stored.add(statement.executeQuery());
        }
    }

    /** What is wrong with the tiles so far, if anything is. */
    Optional<String> problem() {
        return problem;
    }

    /** The first leaf under the tile that was looked at last. */
    long from() {
        return from;
    }

    /** The leaf behind the last one under it. */
    long to() {
        return to;
    }

    private void cover(int level, long index) {
        long width = 1L << Math.min(62, 8 * (level + 1));
        from = index > Long.MAX_VALUE / width ? Long.MAX_VALUE : index * width;
        to = from > Long.MAX_VALUE - width ? Long.MAX_VALUE : from + width;
    }

    @Override
    public void tile(int level, long index, byte[] hashes) {
        try {
            if (problem.isPresent()) {
                return;
            }
            ResultSet row = stored.get(level);
            cover(level, index);
            if (!row.next() || row.getLong(1) != index) {
                problem = Optional.of("Tile " + index + " of level " + level + " of the seal is gone");
            } else if (!Arrays.equals(row.getBytes(2), hashes)) {
                problem = Optional.of("Tile " + index + " of level " + level + " of the seal is not what was written");
            }
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    /** Whether tiles are left that the tree does not have. */
    Optional<String> rest() throws SQLException {
        for (int level = 0; level < LEVELS; level++) {
            ResultSet row = stored.get(level);
            if (row.next()) {
                cover(level, row.getLong(1));
                return Optional.of(
                        "Tile " + row.getLong(1) + " of level " + level + " of the seal does not belong to the tree");
            }
        }
        return Optional.empty();
    }

    /** The hash of a leaf as a tile has it. */
    Optional<Hash> leaf(long index) {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT substring(hashes FROM ? FOR 32) FROM audit.audit_tile WHERE level = 0 AND index = ?")) {
            statement.setInt(1, (int) (index % Tile.WIDTH) * Hash.LENGTH + 1);
            statement.setLong(2, index / Tile.WIDTH);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Hash(row.getBytes(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new UnreadableSealException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements) {
            statement.close();
        }
    }
}
