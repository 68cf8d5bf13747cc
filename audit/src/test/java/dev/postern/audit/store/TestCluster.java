package dev.postern.audit.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One real Postgres for all tests of this JVM, with the durability the trail asks for. Each test has a database. */
final class TestCluster {
    static final TestCluster ONLY = new TestCluster();
    static final RoleNames ROLES = new RoleNames("trail_writer", "trail_reader", "trail_sealer", "trail_keeper");

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final AtomicInteger databases = new AtomicInteger();

    private @Nullable String template;

    /** A cluster for tests that stop it; others do not wait for its recovery then, nor it for their files. */
    TestCluster() {
        try {
            data = Files.createTempDirectory("postern-trail-test");
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolve("pg"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("log_min_messages", "fatal")
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::throwAway));
            try (Connection connection = superuser("postgres");
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE trail_owner LOGIN PASSWORD 'o'");
                statement.execute("CREATE ROLE trail_writer LOGIN PASSWORD 'w'");
                statement.execute("CREATE ROLE trail_reader LOGIN PASSWORD 'r'");
                statement.execute("CREATE ROLE trail_sealer LOGIN PASSWORD 's'");
                statement.execute("CREATE ROLE trail_keeper LOGIN PASSWORD 'k'");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database that nothing was done to yet. */
    TestDatabase emptyDatabase() {
        return create("template1");
    }

    private TestDatabase create(String from) {
        String name = "trail_" + databases.incrementAndGet();
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + from + " OWNER trail_owner");
            return new TestDatabase(name, postgres.getPort());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database with the schema of the trail. */
    synchronized TestDatabase database() {
        String ready = template;
        if (ready == null) {
            TestDatabase first = emptyDatabase();
            Migrations.run(first.owner(), ROLES);
            ready = first.name();
            template = ready;
        }
        return create(ready);
    }

    /** Postgres itself, to be stopped and started again. */
    PostgresProcess process() {
        return PostgresProcess.of(data());
    }

    /** Where its files lie. */
    Path data() {
        return data.resolve("pg");
    }

    /**
     * Without writing down first what some hundred databases have in memory, and without waiting for their 77,000 files to be
     * gone: each takes half a minute where others use the disk.
     */
    private void throwAway() {
        try {
            if (Files.exists(data().resolve("postmaster.pid"))) {
                process().kill();
            }
            new ProcessBuilder("rm", "-rf", data.toString()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl("postgres", database));
    }
}
