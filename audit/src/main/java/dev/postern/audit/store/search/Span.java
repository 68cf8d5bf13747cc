package dev.postern.audit.store.search;

import dev.postern.audit.store.TimeIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which time a page lies in, and the direction in which pages go. Time is the time within ids.
 *
 * @param from the first moment; empty means the beginning of the trail
 * @param to the moment after the last; empty means now
 * @param oldestFirst whether pages go from the past to the present
 */
public record Span(Optional<Instant> from, Optional<Instant> to, boolean oldestFirst) {
    /** How far the clocks of gateways may be ahead of this one. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** The millisecond in which an id was given. */
    public static Span of(UUID id) {
        Instant given = TimeIds.time(id);
        return new Span(Optional.of(given), Optional.of(given.plusMillis(1)), false);
    }

    /** What is left of this time for a page that follows an id. */
    Window after(Optional<UUID> id, Instant oldest, Instant now) {
        Instant begin = from.orElse(oldest);
        Instant end = to.orElseGet(() -> now.plus(AHEAD));
        if (id.isEmpty()) {
            return new Window(begin, end);
        }
        Instant at = TimeIds.time(id.get());
        return oldestFirst
                ? new Window(Window.later(begin, at), end)
                : new Window(begin, Window.earlier(end, at.plusMillis(1)));
    }
}
