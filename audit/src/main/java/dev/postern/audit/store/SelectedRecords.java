package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.RetentionDrop;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;

/** Finds sealed records by what they say. Not thread-safe. */
final class SelectedRecords {
    private static final int ROWS_AT_A_TIME = 500;
    private static final String SEALED = "SELECT " + StoredRecords.COLUMNS + """
            , under.first_index + sequence - under.from_sequence AS leaf
            FROM audit.audit_event found
            CROSS JOIN LATERAL (SELECT first_index, from_sequence, to_sequence
                                FROM audit.audit_range
                                WHERE lane = found.lane AND epoch = found.epoch AND from_sequence <= found.sequence
                                ORDER BY from_sequence DESC LIMIT 1) under
            WHERE sequence <= under.to_sequence
            """;
    private static final String DROPS = SEALED + """
              AND kind = 'RETENTION_DROP'
              AND under.first_index + sequence - under.from_sequence >= ?
              AND under.first_index + sequence - under.from_sequence < ?
            ORDER BY leaf
            """;
    private static final String SQL = SEALED + """
              AND day BETWEEN ? AND ?
              AND moment >= ? AND moment < ?
              AND (cardinality(?) = 0 OR request_id = ANY (?))
              AND (?::bytea IS NULL OR pseudonym = ?)
              AND under.first_index + sequence - under.from_sequence < ?
            ORDER BY leaf
            LIMIT ?
            """;

    private final Connection connection;

    SelectedRecords(Connection connection) {
        this.connection = connection;
    }

    /** Takes records by ascending leaf. */
    interface Taker {
        void record(long leaf, ChainedRecord record) throws SQLException, IOException;
    }

    /**
     * Hands over what says which records were dropped.
     *
     * @param from the first leaf
     * @param size of the tree in which they must lie
     * @return how many there were
     */
    long drops(long from, long size, Taker taker) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(DROPS)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setLong(1, from);
            statement.setLong(2, size);
            long count = 0;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ChainedRecord record = SealedRecords.read(row);
                    if (RetentionDrop.of(record.fields())
                            .filter(drop -> drop.table().equals(RetentionDrop.RECORDS))
                            .isPresent()) {
                        taker.record(row.getLong("leaf"), record);
                        count++;
                    }
                }
            }
            return count;
        }
    }

    /**
     * Hands over what fits.
     *
     * @param size of the tree in which they must lie
     * @throws TooManyRecordsException where there are more than {@code most}
     */
    void find(ExportQuery.Selected query, long size, long most, Taker taker) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setObject(1, LocalDate.ofInstant(query.from(), ZoneOffset.UTC));
            statement.setObject(2, LocalDate.ofInstant(query.to(), ZoneOffset.UTC));
            statement.setObject(3, query.from().atOffset(ZoneOffset.UTC));
            statement.setObject(4, query.to().atOffset(ZoneOffset.UTC));
            UUID[] ids = query.requestIds().toArray(UUID[]::new);
            statement.setArray(5, connection.createArrayOf("uuid", ids));
            statement.setArray(6, connection.createArrayOf("uuid", ids));
            byte[] pseudonym = query.pseudonym().map(HexFormat.of()::parseHex).orElse(null);
            statement.setBytes(7, pseudonym);
            statement.setBytes(8, pseudonym);
            statement.setLong(9, size);
            statement.setLong(10, most + 1);
            try (ResultSet row = statement.executeQuery()) {
                for (long count = 1; row.next(); count++) {
                    if (count > most) {
                        throw new TooManyRecordsException(most);
                    }
                    taker.record(row.getLong("leaf"), SealedRecords.read(row));
                }
            }
        }
    }
}
