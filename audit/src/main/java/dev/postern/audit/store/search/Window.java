package dev.postern.audit.store.search;

import dev.postern.audit.store.TimeIds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time. A search goes through windows that get longer as it gets further, so that a page that is found at
 * once costs a day or two, however long the trail is.
 *
 * @param from the first moment
 * @param to the moment after the last
 */
record Window(Instant from, Instant to) {
    private static final Duration FIRST = Duration.ofDays(2);
    private static final int GROWTH = 4;

    /** Where a record may lie at the earliest: it is recorded on the day it arrived or, around midnight, the next. */
    LocalDate firstDay() {
        return TimeIds.day(from);
    }

    LocalDate lastDay() {
        return TimeIds.day(to).plusDays(1);
    }

    /** Windows that cover this one without overlap, from its beginning or from its end on. */
    List<Window> parts(boolean fromTheBeginning) {
        List<Window> parts = new ArrayList<>();
        Window rest = this;
        for (Duration length = FIRST; rest.from.isBefore(rest.to); length = length.multipliedBy(GROWTH)) {
            Window part = fromTheBeginning
                    ? new Window(rest.from, earlier(rest.from.plus(length), rest.to))
                    : new Window(later(rest.to.minus(length), rest.from), rest.to);
            parts.add(part);
            rest = fromTheBeginning ? new Window(part.to, rest.to) : new Window(rest.from, part.from);
        }
        return parts;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
