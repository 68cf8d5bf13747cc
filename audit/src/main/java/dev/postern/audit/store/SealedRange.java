package dev.postern.audit.store;

import dev.postern.audit.chain.Position;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of {@code audit_range}: records of one lane and epoch that are leaves in a row.
 *
 * @param first index of the first leaf
 * @param from its record
 * @param to sequence of the record of the last leaf
 */
record SealedRange(long first, Position from, long to) {
    static final String SELECT = "SELECT first_index, lane, epoch, from_sequence, to_sequence FROM audit.audit_range ";

    static SealedRange read(ResultSet row) throws SQLException {
        return new SealedRange(
                row.getLong(1), new Position(row.getInt(2), row.getLong(3), row.getLong(4)), row.getLong(5));
    }

    /** Those that hold leaves from one index to another, the second not included; in their order. */
    static List<SealedRange> between(Connection connection, long from, long to) throws SQLException {
        String sql = SELECT + """
                WHERE first_index >= (SELECT coalesce(max(first_index), 0) FROM audit.audit_range WHERE first_index <= ?)
                  AND first_index < ? ORDER BY first_index
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, from);
            statement.setLong(2, to);
            try (ResultSet row = statement.executeQuery()) {
                List<SealedRange> ranges = new ArrayList<>();
                while (row.next()) {
                    ranges.add(read(row));
                }
                return ranges;
            }
        }
    }

    long length() {
        return to - from.sequence() + 1;
    }

    /** The record of the leaf at an index, which lies in this range. */
    Position at(long index) {
        return new Position(from.lane(), from.epoch(), from.sequence() + index - first);
    }
}
