package dev.postern.local.gateway;

import dev.postern.local.data.Checkout;
import dev.postern.local.data.PrivateFiles;
import dev.postern.local.failure.StartFailure;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.process.Child;
import dev.postern.local.process.ChildPlan;
import dev.postern.local.process.PidFile;
import dev.postern.local.process.Ports;
import dev.postern.local.process.Probe;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The packaged gateway as a process of its own. Ports stay the same over {@link #restart}. Not thread-safe.
 */
public final class GatewayProcess implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final ChildPlan plan;
    private final PidFile pidFile;
    private final URI url;
    private final URI health;
    private final LocalHttp http = new LocalHttp();
    private Child process;

    private GatewayProcess(ChildPlan plan, PidFile pidFile, URI url, URI health) {
        this.plan = plan;
        this.pidFile = pidFile;
        this.url = url;
        this.health = health;
        this.process = launch();
    }

    /** Begins to describe a gateway that keeps its settings and its log in that folder. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    /** Where a packaged gateway's cache of loaded classes lies, if there is one; a start uses it. */
    public static Path classCache(Path program) {
        return program.resolveSibling("app.aot");
    }

    /** Where clients and browsers go. */
    public URI url() {
        return url;
    }

    /** Answers 200 while the gateway is ready. */
    public URI health() {
        return health;
    }

    /** The process: its number, its log, its processor time. */
    public Child process() {
        return process;
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.kill();
        pidFile.forget();
    }

    /** Ends it orderly and starts it again with the same settings. */
    public void restart() {
        close();
        process = launch();
    }

    /** Ends it orderly. */
    @Override
    public void close() {
        process.stop(STOP_PATIENCE);
        pidFile.forget();
    }

    private Child launch() {
        Child child = Child.start(plan);
        pidFile.remember(child);
        try {
            Probe.await(child, START_PATIENCE, () -> http.isFine(health));
            return child;
        } catch (RuntimeException e) {
            child.kill();
            pidFile.forget();
            throw e;
        }
    }

    /** What to start; every property has a usual value. */
    public static final class Builder {
        private final Path folder;
        private final Map<String, String> environment = new TreeMap<>();
        private final List<String> jvmOptions = new ArrayList<>();
        private GatewaySettings settings = new GatewaySettings();
        private Path jar = Path.of("");
        private Path log;
        private int port;
        private int managementPort;

        private Builder(Path folder) {
            this.folder = folder.toAbsolutePath();
            this.log = this.folder.resolve("gateway.log");
        }

        /** The configuration; ports are set by this builder. */
        public Builder settings(GatewaySettings all) {
            settings = all;
            return this;
        }

        /** Another gateway than the one of this working copy. */
        public Builder jar(Path elsewhere) {
            jar = elsewhere;
            return this;
        }

        /** The port for clients; without it any free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The port for health and metrics; without it any free one. */
        public Builder managementPort(int number) {
            managementPort = number;
            return this;
        }

        /** Where the gateway's messages go. */
        public Builder log(Path elsewhere) {
            log = elsewhere;
            return this;
        }

        /** An option for the JVM, such as {@code -Dname=value}; never a secret. */
        public Builder jvmOption(String option) {
            jvmOptions.add(option);
            return this;
        }

        /** An environment variable. */
        public Builder environment(String name, String value) {
            environment.put(name, value);
            return this;
        }

        /** Starts the gateway; it is ready when this returns. */
        public GatewayProcess start() {
            PrivateFiles.folder(folder);
            PidFile pidFile = new PidFile(folder.resolve("pid"));
            pidFile.stopLeftover("Gateway");
            Path program = jar.toString().isEmpty() ? Checkout.here().gatewayJar() : jar.toAbsolutePath();
            if (!Files.exists(program)) {
                throw new StartFailure("The gateway is not built: " + program
                        + " is missing; ./postern builds it, and so does mvn package.");
            }
            int http = port > 0 ? port : Ports.any();
            int management = managementPort > 0 ? managementPort : Ports.any();
            Path file = folder.resolve("gateway.properties");
            settings.ports(http, management).writeTo(file);
            ChildPlan plan =
                    ChildPlan.of("Gateway", command(program, file), environment, PrivateFiles.parent(program), log);
            return new GatewayProcess(
                    plan,
                    pidFile,
                    URI.create("http://127.0.0.1:" + http),
                    URI.create("http://127.0.0.1:" + management + "/q/health/ready"));
        }

        private List<String> command(Path program, Path file) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin/java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xms64m",
                    "-Xmx512m"));
            Path cache = classCache(program);
            if (Files.exists(cache)) {
                command.add("-XX:AOTCache=" + cache.getFileName());
            }
            command.add("-Dquarkus.config.locations=" + file);
            command.addAll(jvmOptions);
            // By its plain name from its own folder, and without options that open modules: the cache was made that way
            // and is not used otherwise.
            command.addAll(List.of("-jar", String.valueOf(program.getFileName())));
            return command;
        }
    }
}
