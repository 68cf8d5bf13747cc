package dev.postern.audit.sink;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Cuts a write short that a collector does not read: sockets have no deadline for it. Use it around one write. */
final class WriteDeadline implements AutoCloseable {
    private final AtomicBoolean passed = new AtomicBoolean();
    private final Thread thread;

    WriteDeadline(Duration patience, Runnable cut) {
        thread = Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(patience);
                passed.set(true);
                cut.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** @throws IOException where the time is over */
    void check() throws IOException {
        if (passed.get()) {
            throw new IOException("The collector did not read in time");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
