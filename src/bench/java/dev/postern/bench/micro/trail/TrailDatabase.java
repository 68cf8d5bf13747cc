package dev.postern.bench.micro.trail;

import dev.postern.audit.store.DatabaseAccount;
import dev.postern.audit.store.Migrations;
import dev.postern.audit.store.RoleNames;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A Postgres of its own with default durability and the schema of the trail, in a new folder. */
final class TrailDatabase implements AutoCloseable {
    private static final String NAME = "bench";
    private final Path folder;
    private final EmbeddedPostgres postgres;

    TrailDatabase() throws IOException, SQLException {
        folder = Files.createTempDirectory("postern-trail-bench");
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("pg"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("log_min_messages", "fatal")
                .start();
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (String role : List.of("owner", "writer", "reader", "sealer", "keeper")) {
                statement.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + role + "'");
            }
            statement.execute("CREATE DATABASE " + NAME + " OWNER owner");
        }
        Migrations.run(account("owner"), new RoleNames("writer", "reader", "sealer", "keeper"));
    }

    /** Where the database keeps its files. */
    Path folder() {
        return folder;
    }

    DatabaseAccount account(String role) {
        return new DatabaseAccount("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME, role, role);
    }

    Connection superuser() throws SQLException {
        return superuser(NAME);
    }

    /** How many bytes of log were written so far. */
    long logBytes() throws SQLException {
        return number("SELECT pg_current_wal_lsn() - '0/0'::pg_lsn");
    }

    /** One number. */
    long number(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database + "?user=postgres");
    }
}
