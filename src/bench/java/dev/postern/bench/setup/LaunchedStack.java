package dev.postern.bench.setup;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A local stack of the benchmark's own, with the stand-in behind its gateway, in a data folder of its own. Stopped with
 * this object, and with this JVM.
 */
public final class LaunchedStack implements AutoCloseable {
    private static final String PORT = "18080";
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final long STOP_SECONDS = 60;

    private final Process process;
    private final Path data;
    private final Thread guard;

    private LaunchedStack(Process process, Path data) {
        this.process = process;
        this.data = data;
        this.guard = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(guard);
    }

    /**
     * Starts it and waits until it is ready; its progress is shown meanwhile.
     *
     * @param launcher the script {@code postern} of the working copy
     * @param data where it keeps what it has
     * @param upstream the stand-in, which answers already
     * @param settings of the gateway, as environment variables
     */
    public static LaunchedStack start(Path launcher, Path data, URI upstream, Map<String, String> settings)
            throws SetupException, InterruptedException {
        List<String> command = List.of(
                launcher.toString(),
                "up",
                "--no-browser",
                "--port",
                PORT,
                "--data",
                data.toString(),
                "--upstream",
                upstream.toString());
        try {
            Files.deleteIfExists(data.resolve(ReadyFile.NAME));
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().putAll(settings);
            LaunchedStack stack = new LaunchedStack(builder.start(), data);
            stack.awaitReady();
            return stack;
        } catch (IOException e) {
            throw new SetupException("No stack could be started: " + e.getMessage());
        }
    }

    /** Where its {@code ready.json} is. */
    public Path data() {
        return data;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(guard);
    }

    private void awaitReady() throws SetupException, InterruptedException {
        while (!Files.exists(data.resolve(ReadyFile.NAME))) {
            if (!process.isAlive()) {
                close();
                throw new SetupException("The stack did not start; its last words stand above.");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }
}
