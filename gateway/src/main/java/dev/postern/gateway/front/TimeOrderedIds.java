package dev.postern.gateway.front;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Ids that sort by the time they were given: UUID version 7 (RFC 9562, section 5.7), with 74 random bits. Thread-safe
 * where the generator of random numbers is.
 */
public final class TimeOrderedIds {
    private final InstantSource clock;
    private final RandomGenerator random;

    public TimeOrderedIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long milliseconds = clock.millis() & 0xFFFF_FFFF_FFFFL;
        long most = (milliseconds << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
