package dev.postern.local.model;

import dev.postern.local.data.PrivateFiles;
import dev.postern.local.data.Secret;
import dev.postern.local.data.Settings;
import dev.postern.local.http.LocalHttp;
import dev.postern.local.process.Child;
import dev.postern.local.process.ChildPlan;
import dev.postern.local.process.PidFile;
import dev.postern.local.process.Ports;
import dev.postern.local.process.Probe;
import dev.postern.model.ServerKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * A real small model, SmolLM2 with 135 million parameters, behind a real llama.cpp server on 127.0.0.1. Its answers are
 * weak; its protocol is the true one. Not thread-safe.
 */
public final class LocalModel implements AutoCloseable {
    private static final String NAME = "smollm2";
    private static final String ALIAS = "smollm2-135m";
    private static final int CONTEXT_TOKENS = 2048;
    private static final int MOST_THREADS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Child server;
    private final PidFile pidFile;
    private final ModelServer address;

    private LocalModel(Child server, PidFile pidFile, ModelServer address) {
        this.server = server;
        this.pidFile = pidFile;
        this.address = address;
    }

    /** Begins to describe a model that keeps its files in that folder. */
    public static Builder in(Path folder) {
        return new Builder(folder);
    }

    /** What the gateway must know. */
    public ModelServer address() {
        return address;
    }

    /** The server's process. */
    public Child process() {
        return server;
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(5));
        pidFile.forget();
    }

    /** What to start; every property has a usual value. */
    public static final class Builder {
        private final Path folder;
        private Path log;
        private Consumer<String> notes = note -> {};
        private int port;
        private IntSupplier freshPort = Ports::any;

        private Builder(Path folder) {
            this.folder = folder.toAbsolutePath();
            this.log = this.folder.resolve("model.log");
        }

        /** Who is told about steps that take their time. */
        public Builder notes(Consumer<String> listener) {
            notes = listener;
            return this;
        }

        /** The port; without it a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** For a port that people can remember: a new one is the first free one from here up. */
        public Builder portFrom(int lowest) {
            freshPort = () -> Ports.firstFreeFrom(lowest);
            return this;
        }

        /** Where the server's messages go. */
        public Builder log(Path elsewhere) {
            log = elsewhere;
            return this;
        }

        /**
         * Starts the server, after downloading what is missing; it has answered a request when this returns.
         *
         * @throws NoModelHereException where this machine cannot run it
         */
        public LocalModel start() throws NoModelHereException {
            PrivateFiles.folder(folder);
            PidFile pidFile = new PidFile(folder.resolve("pid"));
            pidFile.stopLeftover("Model");
            Python python = Python.find(System.getenv().getOrDefault("PATH", ""))
                    .orElseThrow(() -> new NoModelHereException(
                            "there is no Python 3.10 or later with venv (Debian: apt-get install python3-venv)"));
            ModelFiles files = new ModelFiles(folder, python, notes);
            Path interpreter = files.server();
            Path weights = files.weights();
            Path keyFile = folder.resolve("key");
            Secret key = Settings.open(folder.resolve("settings.properties"), new SecureRandom())
                    .password("key");
            PrivateFiles.write(keyFile, key.reveal() + "\n");
            int chosen = port > 0 ? port : freshPort.getAsInt();
            Child server = Child.start(ChildPlan.of(
                    "Model",
                    List.of(
                            interpreter.toString(),
                            files.script().toString(),
                            weights.toString(),
                            Integer.toString(chosen),
                            ALIAS,
                            Integer.toString(CONTEXT_TOKENS),
                            Integer.toString(threads(Runtime.getRuntime().availableProcessors())),
                            keyFile.toString()),
                    Map.of("PYTHONUTF8", "1"),
                    folder,
                    log));
            pidFile.remember(server);
            try {
                URI url = URI.create("http://127.0.0.1:" + chosen + "/v1");
                Probe.await(server, PATIENCE, () -> answers(url, key));
                return new LocalModel(
                        server,
                        pidFile,
                        new ModelServer(
                                NAME,
                                ALIAS,
                                url,
                                Optional.of(keyFile),
                                Optional.of(CONTEXT_TOKENS),
                                false,
                                ServerKind.LLAMA_CPP));
            } catch (RuntimeException e) {
                server.kill();
                throw e;
            }
        }

        /** llama.cpp collapses where it has more threads than free cores. */
        static int threads(int cores) {
            return Math.clamp(cores - 1L, 1, MOST_THREADS);
        }

        private static boolean answers(URI url, Secret key) {
            LocalHttp http = new LocalHttp();
            if (!http.isFine(url.resolve("/health"))) {
                return false;
            }
            Map<String, Object> oneToken = Map.of(
                    "model", ALIAS, "max_tokens", 1, "messages", List.of(Map.of("role", "user", "content", "Hello")));
            try {
                return http.send(
                                "POST",
                                URI.create(url + "/chat/completions"),
                                Map.of("Authorization", "Bearer " + key.reveal()),
                                oneToken)
                        .isFine();
            } catch (IOException e) {
                return false;
            }
        }
    }
}
