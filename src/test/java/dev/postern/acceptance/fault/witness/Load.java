package dev.postern.acceptance.fault.witness;

import java.time.Duration;

/**
 * How much is asked at a time.
 *
 * @param people who ask side by side
 * @param rest between an answer and the next question of the same person
 * @param promptLength in characters, more or less
 */
public record Load(int people, Duration rest, int promptLength) {
    /** A few people who do not wait for long. */
    public static final Load BUSY = new Load(4, Duration.ofMillis(5), 0);

    /** Enough to keep every lane moving. */
    public static final Load QUIET = new Load(2, Duration.ofMillis(200), 0);

    /** Prompts that do not fit into one packet. */
    public static final Load LONG_PROMPTS = new Load(4, Duration.ofMillis(5), 300_000);
}
