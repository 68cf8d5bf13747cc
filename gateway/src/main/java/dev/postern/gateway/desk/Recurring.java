package dev.postern.gateway.desk;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Work at the tables of the desks that is due again and again, on a thread of its own. It begins once the tables are as this
 * gateway needs them. Thread-safe.
 */
public final class Recurring implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Recurring.class);

    private final DeskStart start;
    private final Duration pause;
    private final Runnable work;
    private final Thread thread;

    /**
     * @param name of the thread
     * @param pause between the end of one time and the beginning of the next
     * @param work what raises nothing that is to be expected; after anything else it is tried again the next time
     */
    public Recurring(String name, DeskStart start, Duration pause, Runnable work) {
        this.start = start;
        this.pause = pause;
        this.work = work;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::untilClosed);
    }

    /** Begins; called once. */
    public void begin() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void untilClosed() {
        try {
            start.await();
            while (true) {
                once();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            LOG.debugf("%s ends with the gateway", thread.getName());
        }
    }

    private void once() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s failed and is tried again", thread.getName());
        }
    }
}
