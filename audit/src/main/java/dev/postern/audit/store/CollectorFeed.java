package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.siem.SiemEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Reads records by their index under the newest seal. What it reads never changes. Belongs to one thread. */
final class CollectorFeed {
    private static final System.Logger LOG = System.getLogger(CollectorFeed.class.getName());

    private static final String SEAL = "SELECT size, note FROM audit_checkpoint ORDER BY number DESC LIMIT 1";

    /** The row of records of the same lane that was sealed before; its last record is the one before. */
    private static final String BEFORE = """
            SELECT first_index + to_sequence - from_sequence FROM audit_range
            WHERE lane = ? AND (epoch, from_sequence) < (?, ?)
            ORDER BY epoch DESC, from_sequence DESC LIMIT 1
            """;

    private final Connection connection;

    CollectorFeed(Connection connection) {
        this.connection = connection;
    }

    /** At most so many records from an index on; none where nothing is sealed there. */
    SealedBatch read(long from, int most) throws SQLException {
        Seal seal = seal();
        long to = Math.min(seal.size(), from + most);
        List<SiemEvent> events = new ArrayList<>();
        if (from < to) {
            for (SealedRange row : SealedRange.between(connection, from, to)) {
                add(row, Math.max(from, row.first()), Math.min(to, row.first() + row.length()), seal.origin(), events);
            }
        }
        long next = Math.max(from, to);
        return new SealedBatch(events, next, seal.size(), next - from - events.size());
    }

    /** How many records the newest seal covers. */
    long sealed() throws SQLException {
        return seal().size();
    }

    private Seal seal() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEAL);
                ResultSet row = statement.executeQuery()) {
            // The first line of a checkpoint is its origin (C2SP tlog-checkpoint).
            return row.next()
                    ? new Seal(
                            row.getLong(1), row.getString(2).lines().findFirst().orElse(""))
                    : new Seal(0, "");
        }
    }

    private void add(SealedRange row, long from, long to, String origin, List<SiemEvent> events) throws SQLException {
        OptionalLong beforeRow = from == row.first() ? before(row) : OptionalLong.empty();
        try (PreparedStatement statement = connection.prepareStatement(StoredRecords.inRun())) {
            statement.setInt(1, row.from().lane());
            statement.setLong(2, row.from().epoch());
            statement.setLong(3, row.at(from).sequence());
            statement.setLong(4, row.at(to - 1).sequence());
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    try {
                        ChainedRecord record = StoredRecords.read(result);
                        long index = row.first()
                                + record.position().sequence()
                                - row.from().sequence();
                        OptionalLong before = index == row.first() ? beforeRow : OptionalLong.of(index - 1);
                        events.add(new SiemEvent(origin, index, before, record));
                    } catch (StoredRecords.BrokenRowException e) {
                        LOG.log(
                                System.Logger.Level.ERROR,
                                "An altered record is not told to collectors: {0}",
                                e.flaw());
                    }
                }
            }
        }
    }

    private OptionalLong before(SealedRange row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEFORE)) {
            statement.setInt(1, row.from().lane());
            statement.setLong(2, row.from().epoch());
            statement.setLong(3, row.from().sequence());
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private record Seal(long size, String origin) {}
}
