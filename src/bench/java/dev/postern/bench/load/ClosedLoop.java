package dev.postern.bench.load;

import io.vertx.core.Vertx;

/**
 * As many exchanges at a time as there are clients: each begins the next when its last one has ended. Their first
 * beginnings are spread over a time, so that streams of one length do not all begin and end together.
 */
public final class ClosedLoop implements Load {
    private static final long AFTER_FAILURE_MILLIS = 10;

    private final Vertx vertx;
    private final Caller caller;
    private final int clients;
    private final long spreadMillis;
    private boolean stopped;
    private int inFlight;

    /** @param spreadMillis over which the clients begin; 0 for all at once */
    public ClosedLoop(Vertx vertx, Caller caller, int clients, long spreadMillis) {
        this.vertx = vertx;
        this.caller = caller;
        this.clients = clients;
        this.spreadMillis = spreadMillis;
    }

    @Override
    public void begin() {
        for (int client = 0; client < clients; client++) {
            long delay = spreadMillis * client / clients;
            if (delay == 0) {
                next();
            } else {
                vertx.setTimer(delay, ignored -> next());
            }
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public int inFlight() {
        return inFlight;
    }

    private void next() {
        if (stopped) {
            return;
        }
        inFlight++;
        caller.next(System.nanoTime(), well -> {
            inFlight--;
            if (well) {
                next();
            } else {
                // A target that refuses at once must not be asked again in the same breath, without end.
                vertx.setTimer(AFTER_FAILURE_MILLIS, ignored -> next());
            }
        });
    }
}
