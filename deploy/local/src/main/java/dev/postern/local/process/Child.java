package dev.postern.local.process;

import dev.postern.local.failure.StartFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that belongs to this one and ends with it, even when this one is killed. It does not hear Ctrl-C and the end
 * of the terminal: who started it ends it, in the right order. Thread-safe.
 */
public final class Child {
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");
    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private final String name;
    private final ProcessHandle process;
    private final Optional<Process> started;
    private final LogFile log;

    private Child(String name, ProcessHandle process, Optional<Process> started, LogFile log, String signal) {
        this.name = name;
        this.process = process;
        this.started = started;
        this.log = log;
        Watchdog.ofThisProcess().watch(process.pid(), signal);
        var _ = process.onExit().thenRun(() -> Watchdog.ofThisProcess().forget(process.pid(), signal));
    }

    /** Starts a child. */
    public static Child start(ChildPlan plan) {
        List<String> command = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        command.addAll(plan.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(plan.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        builder.environment().putAll(plan.environment());
        try {
            Process process = builder.start();
            return new Child(
                    plan.name(), process.toHandle(), Optional.of(process), new LogFile(plan.log()), plan.signal());
        } catch (IOException e) {
            throw new StartFailure(plan.name() + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Takes over a process that put itself into the background. */
    public static Child adopt(String name, ProcessHandle process, LogFile log, String signal) {
        return new Child(name, process, Optional.empty(), log, signal);
    }

    /** The process that does the work, where this one is only the script that started it; else this one. */
    public Child worker() {
        return process.children()
                .findFirst()
                .map(worker -> new Child(name, worker, Optional.empty(), log, "TERM"))
                .orElse(this);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public LogFile log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * How the process ended: 128 and the number of the signal where one ended it. Empty while it runs, and for processes
     * that were taken over.
     */
    public OptionalInt exitStatus() {
        return started.filter(process -> !process.isAlive()).stream()
                .mapToInt(Process::exitValue)
                .findFirst();
    }

    /** Processor time used so far; zero where the operating system does not tell. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<Child> onExit() {
        return process.onExit().thenApply(gone -> this);
    }

    /** Asks the process to end and kills it, with its own children, when it has not within the given time. */
    public void stop(Duration patience) {
        if (process.isAlive()) {
            process.destroy();
            if (!endsWithin(process, patience)) {
                kill();
            }
        }
    }

    /** Ends the process and its own children at once, with SIGKILL. */
    public void kill() {
        List<ProcessHandle> grandchildren = process.descendants().toList();
        process.destroyForcibly();
        grandchildren.forEach(ProcessHandle::destroyForcibly);
        endsWithin(process, AFTER_KILL);
        grandchildren.forEach(grandchild -> endsWithin(grandchild, AFTER_KILL));
    }

    /** The failure to report when the process ended although nobody asked it to. */
    public StartFailure unexpectedEnd() {
        return new StartFailure(name + " stopped by itself: " + log.lastWords() + " (log: " + log.path() + ")");
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
