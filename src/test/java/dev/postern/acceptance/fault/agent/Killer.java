package dev.postern.acceptance.fault.agent;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts passes through a place and ends the process with SIGKILL at the last one: no hook of the JVM runs, nothing is
 * flushed, the operating system takes everything away in the middle of what the other threads do. Thread-safe.
 */
final class Killer implements Runnable {
    private static final int SIGKILL = 9;

    private final Trap trap;
    private final AtomicInteger passes = new AtomicInteger();
    private final int process = Math.toIntExact(ProcessHandle.current().pid());
    private final MethodHandle kill = kill();

    Killer(Trap trap) {
        this.trap = trap;
    }

    @Override
    public void run() {
        if (!Thread.currentThread().getName().startsWith(trap.thread()) || passes.incrementAndGet() != trap.hit()) {
            return;
        }
        try {
            Files.writeString(trap.marker(), trap.type() + '.' + trap.method() + ' ' + trap.side());
            Thread.sleep(trap.linger());
            int refused = (int) kill.invokeExact(process, SIGKILL);
            throw new IllegalStateException("the process lives on: " + refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill(2)}; the JDK kills other processes only. */
    @SuppressWarnings("restricted")
    private static MethodHandle kill() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("kill"), FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    }
}
