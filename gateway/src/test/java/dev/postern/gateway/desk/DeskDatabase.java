package dev.postern.gateway.desk;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A real Postgres with some tables of the desks, as their account may use them. */
public final class DeskDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final AgroalDataSource pool;

    /** @param migrations that make the tables, each without its path and ending, {@code V8__quota} */
    public DeskDatabase(String... migrations) {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("log_min_messages", "fatal")
                    .start();
            as(
                    "postgres",
                    "CREATE ROLE desk LOGIN PASSWORD 'd'; CREATE SCHEMA desk; GRANT USAGE ON SCHEMA desk TO desk");
            for (String each : migrations) {
                as("postgres", "SET search_path = desk;" + migration(each));
            }
            pool = pool();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connections of the account of the desks. */
    public AgroalDataSource dataSource() {
        return pool;
    }

    /** Runs statements as a user who may more. */
    public void as(String user, String sql) {
        try (Connection connection = postgres.getDatabase(user, "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row. */
    public long number(String query) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AgroalDataSource pool() throws SQLException {
        String address = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres?currentSchema=desk";
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(each -> each.maxSize(8)
                        .acquisitionTimeout(Duration.ofSeconds(10))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(address)
                                .principal(new NamePrincipal("desk"))
                                .credential(new SimplePassword("d")))));
    }

    private static String migration(String name) throws IOException {
        try (InputStream in = DeskMigrations.class.getResourceAsStream("migration/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${schema}", "desk")
                    .replace("${desk}", "desk");
        }
    }
}
