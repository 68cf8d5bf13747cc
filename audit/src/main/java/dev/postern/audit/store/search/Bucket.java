package dev.postern.audit.store.search;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** How wide a point of a time series is. Days and weeks follow the calendar of a time zone; weeks begin on Monday. */
public enum Bucket {
    MINUTE(ChronoUnit.MINUTES, Duration.ofDays(1)),
    HOUR(ChronoUnit.HOURS, Duration.ofDays(31)),
    DAY(ChronoUnit.DAYS, Duration.ofDays(400)),
    WEEK(ChronoUnit.WEEKS, Duration.ofDays(1200));

    private final ChronoUnit unit;
    private final Duration longest;

    Bucket(ChronoUnit unit, Duration longest) {
        this.unit = unit;
        this.longest = longest;
    }

    /** The longest time that may be shown in points this wide. */
    public Duration longest() {
        return longest;
    }

    /** Where the points begin that cover this time; the first may begin before it. */
    List<Instant> starts(Instant from, Instant to, ZoneId zone) {
        List<Instant> starts = new ArrayList<>();
        ZonedDateTime start = begin(from.atZone(zone));
        while (start.toInstant().isBefore(to)) {
            starts.add(start.toInstant());
            start = start.plus(1, unit);
        }
        return starts;
    }

    private ZonedDateTime begin(ZonedDateTime moment) {
        return unit == ChronoUnit.WEEKS
                ? moment.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : moment.truncatedTo(unit);
    }
}
