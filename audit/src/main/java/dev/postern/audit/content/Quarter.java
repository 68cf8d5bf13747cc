package dev.postern.audit.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * A quarter of a year in UTC, which is how long a pseudonym stands for somebody.
 *
 * @param name as in {@link Pseudonyms#quarter}
 * @param begin the first moment
 * @param end the moment after the last
 */
public record Quarter(String name, Instant begin, Instant end) {

    /** The quarters that a time touches, newest first. */
    public static List<Quarter> between(Instant from, Instant to) {
        List<Quarter> touched = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        LocalDate day = firstDay(LocalDate.ofInstant(from, ZoneOffset.UTC));
        while (!day.isAfter(last)) {
            LocalDate next = day.plusMonths(3);
            Instant begin = start(day);
            touched.addFirst(new Quarter(Pseudonyms.quarter(begin), begin, start(next)));
            day = next;
        }
        return touched;
    }

    private static LocalDate firstDay(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
