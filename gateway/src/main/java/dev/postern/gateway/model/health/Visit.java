package dev.postern.gateway.model.health;

import dev.postern.gateway.model.ModelServer;
import dev.postern.model.health.Fault;
import dev.postern.model.route.RouteReason;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One request at one model server, from the choice on: the server has it among its load until one of {@link #answered},
 * {@link #failed} and {@link #left} is called; only the first call counts. Thread-safe.
 */
public final class Visit {
    private final ServerState state;
    private final ModelServer server;
    private final RouteReason reason;
    private final AtomicBoolean over = new AtomicBoolean();

    /** The server has the request from now on. */
    public Visit(ServerState state, ModelServer server, RouteReason reason) {
        this.state = state;
        this.server = server;
        this.reason = reason;
        state.begun();
    }

    public ModelServer server() {
        return server;
    }

    /** Why it was chosen. */
    public RouteReason reason() {
        return reason;
    }

    /** The first event came. The request goes on. */
    public void began() {
        if (!over.get()) {
            state.answers();
        }
    }

    /** The answer is whole, or the server refused for good reasons. */
    public void answered() {
        if (over.compareAndSet(false, true)) {
            state.over();
            state.answered();
        }
    }

    /**
     * The server failed it.
     *
     * @param now of {@link System#nanoTime()}
     */
    public void failed(Fault fault, long now) {
        if (over.compareAndSet(false, true)) {
            state.over();
            state.failed(fault, now);
        }
    }

    /** The request ended and says nothing of the server. */
    public void left() {
        if (over.compareAndSet(false, true)) {
            state.over();
            if (reason == RouteReason.TRIAL) {
                state.unknown();
            }
        }
    }
}
