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
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A real model that writes recordings down, Whisper in its smallest size, behind a server of Postern's own on 127.0.0.1. It makes
 * mistakes; its protocol is OpenAI's. Not thread-safe.
 */
public final class LocalAudio implements AutoCloseable {
    private static final String NAME = "whisper-tiny";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Child server;
    private final PidFile pidFile;
    private final ModelServer address;

    private LocalAudio(Child server, PidFile pidFile, ModelServer address) {
        this.server = server;
        this.pidFile = pidFile;
        this.address = address;
    }

    /**
     * Starts the server, after downloading what is missing; it has answered when this returns.
     *
     * @param folder where its files are kept
     * @param lowestPort a new port is the first free one from here up
     * @param log where the server's messages go
     * @param notes is told about steps that take their time
     * @throws NoModelHereException where this machine cannot run it
     */
    public static LocalAudio start(Path folder, int lowestPort, Path log, Consumer<String> notes)
            throws NoModelHereException {
        PrivateFiles.folder(folder);
        PidFile pidFile = new PidFile(folder.resolve("pid"));
        pidFile.stopLeftover("Audio");
        Python python = Python.find(System.getenv().getOrDefault("PATH", ""))
                .orElseThrow(() -> new NoModelHereException(
                        "there is no Python 3.10 or later with venv (Debian: apt-get install python3-venv)"));
        AudioFiles files = new AudioFiles(folder, python, notes);
        Path interpreter = files.server();
        Path weights = files.weights();
        Path keyFile = folder.resolve("key");
        Secret key = Settings.open(folder.resolve("settings.properties"), new SecureRandom())
                .password("key");
        PrivateFiles.write(keyFile, key.reveal() + "\n");
        int port = Ports.firstFreeFrom(lowestPort);
        Child server = Child.start(ChildPlan.of(
                "Audio",
                List.of(
                        interpreter.toString(),
                        files.script().toString(),
                        weights.toString(),
                        Integer.toString(port),
                        NAME,
                        Integer.toString(
                                LocalModel.Builder.threads(Runtime.getRuntime().availableProcessors())),
                        keyFile.toString()),
                Map.of("PYTHONUTF8", "1"),
                folder,
                log));
        pidFile.remember(server);
        try {
            URI url = URI.create("http://127.0.0.1:" + port + "/v1");
            Probe.await(server, PATIENCE, () -> new LocalHttp().isFine(url.resolve("/health")));
            return new LocalAudio(
                    server, pidFile, new ModelServer(NAME, NAME, url, Optional.of(keyFile), Optional.empty(), false));
        } catch (RuntimeException e) {
            server.kill();
            throw e;
        }
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
}
