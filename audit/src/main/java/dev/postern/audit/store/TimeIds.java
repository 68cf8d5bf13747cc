package dev.postern.audit.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** The time within ids of version 7 (RFC 9562), which is what searches by time go by. */
public final class TimeIds {
    private static final long LATEST_MILLIS = (1L << 48) - 1;

    private TimeIds() {}

    /** The smallest id that can be given at this time. */
    public static UUID first(Instant moment) {
        return new UUID(Math.clamp(moment.toEpochMilli(), 0, LATEST_MILLIS) << 16 | 0x7000L, Long.MIN_VALUE);
    }

    /** When the id was given, in milliseconds. */
    public static Instant time(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The day of a moment in UTC. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
