package dev.postern.acceptance.fault.injection;

import dev.postern.local.postgres.LocalPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Two servers of one database: the primary is written, the standby follows it by streaming replication through a cable and
 * is promoted when the primary was killed. Belongs to one thread.
 */
public final class StandbyPair implements AutoCloseable {
    private static final String JDBC = "jdbc:";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Cable cable = Cable.lay();
    private Side primary;
    private Side standby;

    /** A server and the folder of its data. */
    private record Side(LocalPostgres server, Path data) {}

    /**
     * Gives a running server a standby. The server stops for the time in which its data are copied.
     *
     * @param port of the standby
     */
    public StandbyPair(LocalPostgres server, int port) throws IOException, InterruptedException {
        Path data = Path.of(ask(server, "SHOW data_directory"));
        Path folder = Files.createDirectory(data.resolve("../../standby").normalize());
        Files.copy(data.resolveSibling("settings.properties"), folder.resolve("settings.properties"));
        primary = new Side(server, data);
        copyTo(folder.resolve("data"));
        standby = new Side(LocalPostgres.in(folder).port(port).start(), folder.resolve("data"));
        awaitStandby("state = 'streaming'");
    }

    /**
     * The address of whichever of the two is the primary.
     *
     * @param jdbcUrl address of the first server alone
     * @param port of the standby
     */
    public static String address(String jdbcUrl, int port) {
        URI first = URI.create(jdbcUrl.substring(JDBC.length()));
        String both = first.getAuthority() + ',' + first.getHost() + ':' + port;
        return jdbcUrl.replace(first.getAuthority(), both) + "?targetServerType=primary";
    }

    /** The address of the primary alone. */
    public String primary() {
        return primary.server().trail().jdbcUrl();
    }

    /** The address of the standby, or of the former primary, alone. */
    public String other() {
        return standby.server().trail().jdbcUrl();
    }

    /** Commits wait for the standby from now on. Whoever is promoted waits for nobody: this setting is not replicated. */
    public void becomesSynchronous() throws InterruptedException {
        ask(primary.server(), "ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()");
        awaitStandby("sync_state = 'sync'");
    }

    /** The standby receives nothing any more, and nobody is told. */
    public void fallsBehind() {
        cable.becomes(Cable.Condition.DEAD);
    }

    /** Ends all processes of the primary at once. */
    public void kill() {
        var _ = new DatabaseProcess(primary.server()).kill();
    }

    /** Makes a primary of the standby; what was the primary is the other one from now on. */
    public void promote() {
        ask(standby.server(), "SELECT pg_promote()");
        Side former = primary;
        primary = standby;
        standby = former;
    }

    /** Makes a standby of what was the primary, from a copy of the one that is. Both are out of order meanwhile. */
    public void followsAgain() throws IOException, InterruptedException {
        cable.mend();
        copyTo(standby.data());
        standby.server().restart();
        awaitStandby("state = 'streaming'");
    }

    /** Starts what was the primary as it was, beside the one that is. */
    public void comesBackAlone() {
        standby.server().restart();
    }

    @Override
    public void close() {
        cable.close();
        primary.server().close();
        standby.server().close();
    }

    private void copyTo(Path data) throws IOException, InterruptedException {
        primary.server().close();
        run("rm", "-rf", data.toString());
        run("cp", "-a", primary.data().toString(), data.toString());
        primary.server().restart();
        URI source = URI.create(cable.to(primary()).substring(JDBC.length()));
        String follows = "primary_conninfo = 'host=%s port=%d user=%s password=%s'%n"
                .formatted(
                        source.getHost(),
                        source.getPort(),
                        primary.server().superuser().user(),
                        primary.server().superuser().password().reveal());
        Files.writeString(data.resolve("postgresql.auto.conf"), follows, StandardOpenOption.APPEND);
        Files.createFile(data.resolve("standby.signal"));
    }

    private void awaitStandby(String condition) throws InterruptedException {
        long began = System.nanoTime();
        String question = "SELECT count(*) FROM pg_stat_replication WHERE " + condition;
        while (!ask(primary.server(), question).equals("1")) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new AssertionError("the standby does not follow");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    /** Runs statements as a superuser; the first column of the first row that the last one gives. */
    private static String ask(LocalPostgres server, String... statements) {
        try (Connection connection = DriverManager.getConnection(
                        server.trail().jdbcUrl(),
                        server.superuser().user(),
                        server.superuser().password().reveal());
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < statements.length - 1; i++) {
                statement.execute(statements[i]);
            }
            try (ResultSet row = statement.executeQuery(statements[statements.length - 1])) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError("the server does not answer", e);
        }
    }
}
