package dev.postern.acceptance.fault.injection;

import dev.postern.local.postgres.LocalPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A file system of fixed size in memory that a database keeps its tables on; its log of changes stays where it is. Needs
 * the right to mount.
 */
public final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=64m";
    private static final int PIECE = 64 * 1024;
    private static final int TRIES = 20;
    private static final String DEADLOCK = "40P01";

    private final Path place;
    private final Path filler;

    private SmallDisk(Path place) {
        this.place = place;
        this.filler = place.resolve("filler");
    }

    /** Mounts one in that folder; empty where this process may not. */
    public static Optional<SmallDisk> in(Path folder) {
        try {
            Path place = Files.createDirectory(folder.resolve("small-disk"));
            boolean mounted = run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", place.toString());
            return mounted ? Optional.of(new SmallDisk(place)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves all tables and indexes of the trail there. */
    public void take(LocalPostgres server) throws IOException {
        Path tables = Files.createDirectory(place.resolve("tables"));
        move(
                server,
                List.of(
                        "CREATE TABLESPACE small LOCATION '" + tables + "'",
                        "ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE small",
                        "ALTER INDEX ALL IN TABLESPACE pg_default SET TABLESPACE small"));
    }

    /** Moves them back. */
    public void giveBack(LocalPostgres server) {
        move(
                server,
                List.of(
                        "ALTER TABLE ALL IN TABLESPACE small SET TABLESPACE pg_default",
                        "ALTER INDEX ALL IN TABLESPACE small SET TABLESPACE pg_default",
                        "DROP TABLESPACE small"));
    }

    /** Leaves no byte free. */
    public void fill() {
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException e) {
            // It is full.
            return;
        }
    }

    /** Frees what was filled. */
    public void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() {
        run("umount", "--lazy", place.toString());
    }

    private static void move(LocalPostgres server, List<String> statements) {
        try (Connection connection = DriverManager.getConnection(
                        server.trail().jdbcUrl(),
                        server.superuser().user(),
                        server.superuser().password().reveal());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                patiently(statement, each);
            }
        } catch (SQLException e) {
            throw new AssertionError("the tables cannot be moved", e);
        }
    }

    /** People work meanwhile, with the same tables in another order: whoever Postgres picks out has to try again. */
    private static void patiently(Statement statement, String sql) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (tries == TRIES || !DEADLOCK.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
