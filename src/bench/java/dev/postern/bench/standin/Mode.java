package dev.postern.bench.standin;

/**
 * How the stand-in answers until it is told otherwise.
 *
 * @param tokens length of an answer
 * @param rate tokens per second of a stream; 0 sends all of them at once
 */
public record Mode(int tokens, double rate) {
    public Mode {
        if (tokens < 1 || tokens > 100_000 || !(rate >= 0 && rate <= 10_000)) {
            throw new IllegalArgumentException("between 1 and 100000 tokens, at most 10000 of them a second");
        }
    }

    /** Whether tokens have time between them. */
    public boolean paced() {
        return rate > 0;
    }
}
