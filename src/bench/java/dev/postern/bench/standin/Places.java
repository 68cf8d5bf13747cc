package dev.postern.bench.standin;

import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayDeque;
import java.util.Queue;

/** Lets so many answers be worked on at a time; the others wait, first come, first served. Lives on one event loop. */
final class Places {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Places(int places) {
        this.free = places;
    }

    /** Begins the answer when it has a place, which is free again when the answer is over or nobody wants it any more. */
    void take(HttpServerResponse response, Runnable begin) {
        waiting.add(() -> {
            if (!response.closed()) {
                free--;
                response.endHandler(ignored -> back());
                begin.run();
            }
        });
        next();
    }

    private void back() {
        free++;
        next();
    }

    private void next() {
        while (free > 0 && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
