package dev.postern.gateway.exchange;

import dev.postern.gateway.config.UpstreamSettings;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The time limits of one answer: connect and first token, idle, total, and a client that does not read. One timer
 * serves all: it is set again only when it fires, so that an event costs no timer. Lives on one event loop.
 */
final class AnswerDeadlines {
    /** Which limit was passed. */
    enum Passed {
        /** Not a limit: the first event is late enough for another server to be asked as well. */
        SLOW,
        FIRST_TOKEN,
        IDLE,
        TOTAL,
        STALLED_READER
    }

    private final Vertx vertx;
    private final UpstreamSettings upstream;
    private final Duration stalledReader;
    private Consumer<Passed> passed = ignored -> {};
    private long totalEnd;
    private long phaseEnd;
    private Passed phase = Passed.FIRST_TOKEN;
    private long timer;
    private boolean armed;
    private boolean over;

    AnswerDeadlines(Vertx vertx, UpstreamSettings upstream, Duration stalledReader) {
        this.vertx = vertx;
        this.upstream = upstream;
        this.stalledReader = stalledReader;
    }

    /** The clock runs from here; {@code whenPassed} is told once, on this event loop. */
    void begin(Consumer<Passed> whenPassed) {
        passed = whenPassed;
        long now = System.nanoTime();
        totalEnd = now + upstream.totalTimeout().toNanos();
        phaseEnd = now + upstream.firstTokenTimeout().toNanos();
        arm(now);
    }

    /**
     * The first event of the servers that are asked is due.
     *
     * @param next which limit, or {@link Passed#SLOW}
     * @param end of {@link System#nanoTime()}
     */
    void expectFirst(Passed next, long end) {
        over = false;
        expect(next, end, System.nanoTime());
    }

    /** An event came, or the client reads again: the model server's next one is due. */
    void expectEvent() {
        expect(Passed.IDLE, upstream.idleTimeout());
    }

    /** The client's buffer is full: reading is due. */
    void expectReader() {
        expect(Passed.STALLED_READER, stalledReader);
    }

    void cancel() {
        over = true;
        vertx.cancelTimer(timer);
    }

    private void expect(Passed next, Duration limit) {
        long now = System.nanoTime();
        expect(next, now + limit.toNanos(), now);
    }

    private void expect(Passed next, long end, long now) {
        boolean sooner = !armed || end - nextEnd() < 0;
        phase = next;
        phaseEnd = end;
        if (sooner) {
            vertx.cancelTimer(timer);
            arm(now);
        }
    }

    private long nextEnd() {
        return phaseEnd - totalEnd < 0 ? phaseEnd : totalEnd;
    }

    private void arm(long now) {
        long milliseconds = Math.max(1, Duration.ofNanos(nextEnd() - now).toMillis() + 1);
        armed = true;
        timer = vertx.setTimer(milliseconds, ignored -> check());
    }

    private void check() {
        if (over) {
            return;
        }
        long now = System.nanoTime();
        if (nextEnd() - now > 0) {
            arm(now);
            return;
        }
        over = true;
        armed = false;
        passed.accept(totalEnd - now <= 0 ? Passed.TOTAL : phase);
    }
}
