package dev.postern.bench.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The stand-in as a process of its own, so that its work is neither the gateway's nor the load's. Stopped with this
 * object, and with this JVM.
 */
public final class StandInProcess implements AutoCloseable {
    private static final int TRIES = 100;
    private static final long BETWEEN_MILLIS = 100;

    private final StandInControl control;
    private final Process process;
    private final Thread guard;

    private StandInProcess(StandInControl control, Process process) {
        this.control = control;
        this.process = process;
        this.guard = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(guard);
    }

    /**
     * Starts it at the address of {@code control} and waits until it answers.
     *
     * @param mainClass the class to run, which takes {@code --port}
     */
    public static StandInProcess start(StandInControl control, String mainClass)
            throws SetupException, InterruptedException {
        int port = control.api().getPort();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass,
                "--port",
                Integer.toString(port));
        try {
            StandInProcess started = new StandInProcess(
                    control,
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
            started.awaitAnswer();
            return started;
        } catch (IOException e) {
            throw new SetupException("The stand-in could not be started: " + e.getMessage());
        }
    }

    public StandInControl control() {
        return control;
    }

    @Override
    public void close() {
        process.destroy();
        Runtime.getRuntime().removeShutdownHook(guard);
    }

    private void awaitAnswer() throws SetupException, InterruptedException {
        for (int tried = 0; tried < TRIES && process.isAlive(); tried++) {
            if (control.requests().isPresent()) {
                return;
            }
            Thread.sleep(BETWEEN_MILLIS);
        }
        close();
        throw new SetupException("The stand-in does not start at " + control.api()
                + "; is something else listening there? --upstream takes another address.");
    }
}
