package dev.postern.local.postgres;

import dev.postern.local.data.CacheFolder;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Settings;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.process.Child;
import dev.postern.local.process.LogFile;
import dev.postern.local.process.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * A Postgres server on 127.0.0.1 with the trail's database and roles. Its data stay in the folder and are found again at
 * the next start; writes are durable. Not thread-safe.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final String DATABASE = "postern";
    private final PostgresTools tools;
    private final LogFile log;
    private final Map<String, String> options;
    private final int port;
    private final PostgresAccount superuser;
    private final TrailDatabase trail;
    private Child server;

    private LocalPostgres(
            PostgresTools tools,
            LogFile log,
            Map<String, String> options,
            int port,
            PostgresAccount superuser,
            TrailDatabase trail) {
        this.tools = tools;
        this.log = log;
        this.options = options;
        this.port = port;
        this.superuser = superuser;
        this.trail = trail;
        this.server = startServer();
    }

    /** Begins to describe a server that keeps everything it has in that folder. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    /** The trail's database with its three roles. */
    public TrailDatabase trail() {
        return trail;
    }

    /** May do everything; for tests that play an attacker, and for nothing else. */
    public PostgresAccount superuser() {
        return superuser;
    }

    /** The server's process. */
    public Child process() {
        return server;
    }

    /** Starts the server again on the same port, after {@link #close} or a kill. */
    public void restart() {
        close();
        server = startServer();
    }

    /** Ends the server, orderly. */
    @Override
    public void close() {
        if (server.isAlive()) {
            tools.stop();
            server.stop(Duration.ofSeconds(5));
        }
    }

    private Child startServer() {
        Map<String, String> all = new TreeMap<>(Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "timezone", "UTC",
                "log_timezone", "UTC"));
        all.putAll(options);
        if (!tools.start(port, log.path(), all).isFine()) {
            throw new StartFailure("Postgres does not start on " + tools.cluster() + ": " + log.lastWords() + " (log: "
                    + log.path() + "; ./postern reset begins with an empty database)");
        }
        ProcessHandle process = ProcessHandle.of(tools.pid())
                .orElseThrow(
                        () -> new StartFailure("Postgres stopped right after its start (log: " + log.path() + ")"));
        return Child.adopt("Postgres", process, log, "INT");
    }

    private void ensureTrail() {
        try {
            try (Connection connection = connect("postgres");
                    Statement statement = connection.createStatement()) {
                if (isTrue(statement, "SELECT pg_is_in_recovery()")) {
                    // A standby has what its primary has, and takes nothing from anybody else.
                    return;
                }
                TrailRoles.ensure(connection, trail);
                if (isTrue(statement, "SELECT count(*) > 0 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                    return;
                }
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + TrailRoles.OWNER);
            }
            try (Connection connection = connect(DATABASE);
                    Statement statement = connection.createStatement()) {
                for (String grant : TrailRoles.grants(DATABASE)) {
                    statement.execute(grant);
                }
            }
        } catch (SQLException e) {
            throw new StartFailure(
                    "Postgres on " + tools.cluster() + " cannot be prepared: " + e.getMessage()
                            + " (./postern reset begins with an empty database)",
                    e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + '/' + database,
                superuser.user(),
                superuser.password().reveal());
    }

    private static boolean isTrue(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** What to start; every property has a usual value. */
    public static final class Builder {
        private final Path folder;
        private final Map<String, String> options = new TreeMap<>();
        private Path cache = CacheFolder.usual();
        private Path log;
        private Consumer<String> notes = note -> {};
        private int port;
        private IntSupplier freshPort = Ports::any;

        private Builder(Path folder) {
            this.folder = folder.toAbsolutePath();
            this.log = this.folder.resolve("postgres.log");
        }

        /** The port; without it the one of the last start, or a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** For a port that people can remember: a new one is the first free one from here up. */
        public Builder portFrom(int lowest) {
            freshPort = () -> Ports.firstFreeFrom(lowest);
            return this;
        }

        /** Where the unpacked server lies, for all data folders. */
        public Builder cache(Path elsewhere) {
            cache = elsewhere;
            return this;
        }

        /** Who is told about steps that take their time. */
        public Builder notes(Consumer<String> listener) {
            notes = listener;
            return this;
        }

        /** Where the server's messages go. */
        public Builder log(Path elsewhere) {
            log = elsewhere;
            return this;
        }

        /** A setting of the server, such as {@code max_connections}. */
        public Builder option(String name, String value) {
            options.put(name, value);
            return this;
        }

        /** Starts the server; it answers when this returns. */
        public LocalPostgres start() {
            PrivateFiles.folder(folder);
            Settings settings = Settings.open(folder.resolve("settings.properties"), new SecureRandom());
            PostgresAccount superuser = new PostgresAccount(PostgresTools.SUPERUSER, settings.password("superuser"));
            Path binaries = PostgresBinaries.unpackedIn(cache);
            PostgresTools tools = new PostgresTools(binaries, folder.resolve("data"));
            prepareCluster(tools, superuser);
            int chosen = choosePort(settings);
            LocalPostgres postgres = new LocalPostgres(
                    tools, new LogFile(log), Map.copyOf(options), chosen, superuser, trail(settings, chosen));
            try {
                postgres.ensureTrail();
                return postgres;
            } catch (StartFailure e) {
                postgres.close();
                throw e;
            }
        }

        private void prepareCluster(PostgresTools tools, PostgresAccount superuser) {
            if (!Files.exists(tools.cluster())) {
                // An interrupted start leaves the unfinished folder, never a cluster that looks whole.
                notes.accept("makes an empty database");
                Path unfinished = folder.resolve("data.unfinished");
                PrivateFiles.remove(unfinished);
                new PostgresTools(tools.binaries(), unfinished)
                        .initialise(superuser.password(), folder.resolve("first-password"));
                if (!unfinished.toFile().renameTo(tools.cluster().toFile())) {
                    throw new StartFailure("The new database cannot be moved to " + tools.cluster() + ".");
                }
            } else if (tools.isRunning()) {
                // A launcher that was killed together with its watchdog left it behind.
                tools.stop();
            }
        }

        private int choosePort(Settings settings) {
            int chosen = port > 0
                    ? port
                    : settings.number("port").stream()
                            .filter(Ports::isFree)
                            .findFirst()
                            .orElseGet(freshPort);
            settings.put("port", Integer.toString(chosen));
            return chosen;
        }

        private static TrailDatabase trail(Settings settings, int port) {
            return new TrailDatabase(
                    "jdbc:postgresql://127.0.0.1:" + port + '/' + DATABASE,
                    new PostgresAccount(TrailRoles.OWNER, settings.password(TrailRoles.OWNER)),
                    new PostgresAccount(TrailRoles.WRITER, settings.password(TrailRoles.WRITER)),
                    new PostgresAccount(TrailRoles.READER, settings.password(TrailRoles.READER)),
                    new PostgresAccount(TrailRoles.SEALER, settings.password(TrailRoles.SEALER)),
                    new PostgresAccount(TrailRoles.KEEPER, settings.password(TrailRoles.KEEPER)),
                    new PostgresAccount(TrailRoles.DESK, settings.password(TrailRoles.DESK)));
        }
    }
}
