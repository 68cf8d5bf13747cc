package dev.postern.gateway.model.admission;

import java.util.concurrent.atomic.AtomicBoolean;

/** A place among the exchanges that a model has at a time. Given back once, by any thread. */
public final class Turn implements AutoCloseable {
    private final int priority;
    private final Runnable back;
    private final AtomicBoolean over = new AtomicBoolean();

    Turn(int priority, Runnable back) {
        this.priority = priority;
        this.back = back;
    }

    /** The requester's class; smaller ones come first. */
    public int priority() {
        return priority;
    }

    /** Somebody else may have the place. */
    @Override
    public void close() {
        if (over.compareAndSet(false, true)) {
            back.run();
        }
    }
}
