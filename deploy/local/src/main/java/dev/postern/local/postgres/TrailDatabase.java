package dev.postern.local.postgres;

/**
 * Where the trail is kept and who may do what there.
 *
 * @param jdbcUrl address without user and password
 * @param owner owns the schema, for migrations
 * @param writer records exchanges
 * @param reader reads the trail
 */
public record TrailDatabase(String jdbcUrl, PostgresAccount owner, PostgresAccount writer, PostgresAccount reader) {}
