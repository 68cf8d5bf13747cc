package dev.postern.bench.standin;

/**
 * How the stand-in answers until it is told otherwise.
 *
 * @param tokens length of an answer
 * @param rate tokens per second of a stream; 0 sends all of them at once
 * @param places streams at a time; further ones wait, first come, first served
 */
public record Mode(int tokens, double rate, int places) {
    public Mode {
        if (tokens < 1 || tokens > 100_000 || !(rate >= 0 && rate <= 10_000) || places < 1) {
            throw new IllegalArgumentException(
                    "between 1 and 100000 tokens, at most 10000 of them a second, and at least one place");
        }
    }

    /** Works on as much at a time as comes. */
    public Mode(int tokens, double rate) {
        this(tokens, rate, Integer.MAX_VALUE);
    }

    /** Whether tokens have time between them. */
    public boolean paced() {
        return rate > 0;
    }
}
