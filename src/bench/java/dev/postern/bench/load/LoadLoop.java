package dev.postern.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The event loop on which all of a load happens, so that what is counted there needs no lock. */
public final class LoadLoop {
    private static final Duration DRAIN = Duration.ofSeconds(15);
    private static final long DRAIN_STEP_MILLIS = 50;

    private final Context loop;

    /** Takes a loop for good. Not to be called on an event loop, which would wait for itself. */
    public LoadLoop(Vertx vertx) {
        this.loop = vertx.getOrCreateContext();
    }

    /** Does something on the loop and waits until it is done. */
    public <T> T call(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        loop.runOnContext(ignored -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    /** Lets exchanges that are on their way end, so that they do not weigh on the next measurement. */
    public void drain(Load load) throws InterruptedException {
        long steps = DRAIN.toMillis() / DRAIN_STEP_MILLIS;
        for (long step = 0; step < steps && call(load::inFlight) > 0; step++) {
            Thread.sleep(DRAIN_STEP_MILLIS);
        }
    }
}
