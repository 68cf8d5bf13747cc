package dev.postern.audit.store;

import dev.postern.audit.chain.Hash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A row of {@code audit_checkpoint}.
 *
 * @param number from 1, without gaps
 * @param size records under the seal
 * @param root over all of them
 * @param moment of the signatures, in whole seconds
 * @param note the signed checkpoint
 */
public record StoredSeal(long number, long size, Hash root, Instant moment, String note) {
    static final String SELECT = "SELECT number, size, root, moment, note FROM audit.audit_checkpoint ";

    static StoredSeal read(ResultSet row) throws SQLException {
        return new StoredSeal(
                row.getLong("number"),
                row.getLong("size"),
                new Hash(row.getBytes("root")),
                row.getObject("moment", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
