package dev.postern.gateway.quota;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How long a window of a limit lasts. Windows are those of the calendar in UTC: one ends where the next begins. */
public enum Period {
    MINUTE,
    HOUR,
    DAY,
    MONTH;

    /** The word for it in the API, the database and the trail. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When the window began that the moment lies in; a moment at an edge lies in the window that it begins. */
    public Instant begin(Instant moment) {
        return switch (this) {
            case MINUTE -> moment.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> moment.truncatedTo(ChronoUnit.DAYS);
            case MONTH ->
                moment.atZone(ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.DAYS)
                        .withDayOfMonth(1)
                        .toInstant();
        };
    }

    /** When a window ends that begins so. */
    public Instant end(Instant begin) {
        ZonedDateTime from = begin.atZone(ZoneOffset.UTC);
        return switch (this) {
            case MINUTE -> from.plusMinutes(1).toInstant();
            case HOUR -> from.plusHours(1).toInstant();
            case DAY -> from.plusDays(1).toInstant();
            case MONTH -> from.plusMonths(1).toInstant();
        };
    }
}
