package dev.postern.local.postgres;

import java.util.List;

/**
 * Where the trail is kept and who may do what there.
 *
 * @param jdbcUrl address without user and password
 * @param owner owns the schema, for migrations
 * @param writer records exchanges
 * @param reader reads the trail
 * @param sealer seals it
 * @param keeper sees to the life of its data
 * @param desk keeps what the desks work with, in a schema of its own
 */
public record TrailDatabase(
        String jdbcUrl,
        PostgresAccount owner,
        PostgresAccount writer,
        PostgresAccount reader,
        PostgresAccount sealer,
        PostgresAccount keeper,
        PostgresAccount desk) {

    /** All accounts. */
    List<PostgresAccount> accounts() {
        return List.of(owner, writer, reader, sealer, keeper, desk);
    }
}
