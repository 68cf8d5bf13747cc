package dev.postern.local.process;

import dev.postern.local.failure.StartFailure;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting until a child is healthy. */
public final class Probe {
    private static final long PAUSE_MILLIS = 100;

    private Probe() {}

    /**
     * Returns once the child is healthy. Ends with the child's last words when it dies, with its log's place when it takes
     * too long, and when this thread is interrupted.
     */
    public static void await(Child child, Duration patience, BooleanSupplier isHealthy) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isHealthy.getAsBoolean()) {
            if (!child.isAlive()) {
                throw child.unexpectedEnd();
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(child.name() + " is not healthy after " + patience.toSeconds() + " s (log: "
                        + child.log().path() + ")");
            }
            pause(child.name());
        }
    }

    private static void pause(String name) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(name + " was told to stop while it started.", e);
        }
    }
}
