package dev.postern.bench.load;

import dev.postern.bench.measure.Tally;
import io.vertx.core.Vertx;

/**
 * Exchanges begin at a fixed rate, whether the ones before have ended or not, as requests of many independent people do.
 * Times count from when a request was due, so that a target that stalls cannot hide it (coordinated omission).
 */
public final class OpenLoop implements Load {
    /** Beyond this the target has lost; requests are counted as failed and not sent. */
    private static final int MOST_IN_FLIGHT = 4_096;

    private final Vertx vertx;
    private final Caller caller;
    private final Tally tally;
    private final double rate;
    private long timer = -1;
    private long begun;
    private int inFlight;

    /** @param rate requests per second */
    public OpenLoop(Vertx vertx, Caller caller, Tally tally, double rate) {
        this.vertx = vertx;
        this.caller = caller;
        this.tally = tally;
        this.rate = rate;
    }

    @Override
    public void begin() {
        Schedule schedule = new Schedule(System.nanoTime(), rate);
        timer = vertx.setPeriodic(1, ignored -> beginDue(schedule));
    }

    @Override
    public void stop() {
        vertx.cancelTimer(timer);
    }

    @Override
    public int inFlight() {
        return inFlight;
    }

    private void beginDue(Schedule schedule) {
        long now = System.nanoTime();
        for (; schedule.isDue(begun, now); begun++) {
            if (inFlight >= MOST_IN_FLIGHT) {
                tally.failed("not sent, too many open");
                continue;
            }
            inFlight++;
            caller.next(schedule.due(begun), well -> inFlight--);
        }
    }
}
