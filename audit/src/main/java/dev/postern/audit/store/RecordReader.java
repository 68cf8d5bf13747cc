package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads single records as they stand in the chain. Thread-safe. */
public final class RecordReader {
    private static final System.Logger LOG = System.getLogger(RecordReader.class.getName());

    private final DataSource database;

    public RecordReader(DataSource database) {
        this.database = database;
    }

    /**
     * All records of a request, in their order. A row that can be no record is left out: the check of the whole trail
     * names it.
     *
     * @throws SQLException where the database cannot be read
     */
    public List<ChainedRecord> of(UUID requestId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(StoredRecords.ofRequest())) {
            statement.setObject(1, requestId);
            try (ResultSet rows = statement.executeQuery()) {
                List<ChainedRecord> records = new ArrayList<>();
                while (rows.next()) {
                    addReadable(rows, records);
                }
                return records;
            }
        }
    }

    private static void addReadable(ResultSet row, List<ChainedRecord> records) throws SQLException {
        try {
            records.add(StoredRecords.read(row));
        } catch (StoredRecords.BrokenRowException e) {
            LOG.log(System.Logger.Level.ERROR, "A record of the trail was altered: {0}", e.flaw());
        }
    }
}
