package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Position;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads records in the order of their leaves, as they stand in the table. Not thread-safe. */
final class SealedRecords {
    private static final int ROWS_AT_A_TIME = 500;

    private final Connection connection;

    SealedRecords(Connection connection) {
        this.connection = connection;
    }

    /** Takes what stands at each leaf. */
    interface Taker {
        void record(long leaf, ChainedRecord record) throws SQLException, IOException;

        /** Nothing stands there any more. */
        void gone(long leaf, Position place) throws IOException;
    }

    /** Hands over everything from one leaf to another, the second not included. */
    void between(long from, long to, Taker taker) throws SQLException, IOException {
        String sql = SealedRange.SELECT + """
                WHERE first_index >= (SELECT max(first_index) FROM audit.audit_range WHERE first_index <= ?)
                  AND first_index < ? ORDER BY first_index
                """;
        try (PreparedStatement ranges = connection.prepareStatement(sql);
                PreparedStatement records = connection.prepareStatement(StoredRecords.inRun())) {
            ranges.setFetchSize(ROWS_AT_A_TIME);
            records.setFetchSize(ROWS_AT_A_TIME);
            ranges.setLong(1, from);
            ranges.setLong(2, to);
            try (ResultSet row = ranges.executeQuery()) {
                while (row.next()) {
                    SealedRange range = SealedRange.read(row);
                    long first = Math.max(from, range.first());
                    long end = Math.min(to, range.first() + range.length());
                    run(records, range, first, end, taker);
                }
            }
        }
    }

    private static void run(PreparedStatement records, SealedRange range, long first, long end, Taker taker)
            throws SQLException, IOException {
        records.setInt(1, range.from().lane());
        records.setLong(2, range.from().epoch());
        records.setLong(3, range.at(first).sequence());
        records.setLong(4, range.at(end - 1).sequence());
        long leaf = first;
        try (ResultSet row = records.executeQuery()) {
            while (row.next()) {
                ChainedRecord record = read(row);
                for (; leaf < end && record.position().isBeyond(range.at(leaf)); leaf++) {
                    taker.gone(leaf, range.at(leaf));
                }
                taker.record(leaf++, record);
            }
        }
        for (; leaf < end; leaf++) {
            taker.gone(leaf, range.at(leaf));
        }
    }

    /** @throws UnreadableSealException where what stands there can be no record */
    static ChainedRecord read(ResultSet row) throws SQLException {
        try {
            return StoredRecords.read(row);
        } catch (StoredRecords.BrokenRowException e) {
            throw new UnreadableSealException(e.flaw().toString());
        }
    }
}
