package dev.postern.bench.flood;

import dev.postern.bench.standin.Mode;
import java.time.Duration;

/**
 * Two groups at one model server.
 *
 * @param places answers that the server works on at a time
 * @param service how long it works on each
 * @param rate requests a second of the group that keeps to its work
 * @param flooders clients of the other group, each with its next request as soon as the last one is over
 * @param settle before anything counts
 * @param measured what counts
 */
public record FloodPlan(int places, Duration service, double rate, int flooders, Duration settle, Duration measured) {
    private static final int TOKENS = 16;

    /** How the stand-in answers. */
    public Mode mode() {
        return new Mode(TOKENS, (TOKENS - 1) * 1_000.0 / service.toMillis(), places);
    }

    /** How much of the server the first group needs, as a share of its places. */
    public double need() {
        return rate * service.toMillis() / 1_000 / places;
    }
}
