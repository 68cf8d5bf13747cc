package dev.postern.audit.store.search;

import dev.postern.audit.store.TimeIds;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Goes through the time of a search, window by window, until a page is full.
 *
 * @param span the time and the direction
 * @param after only what follows this id; the question itself says exactly what does
 * @param limit the most rows on the page
 * @param now the present
 */
record Walk(Span span, Optional<UUID> after, int limit, Instant now) {

    /** Asks for what lies in a window. */
    @FunctionalInterface
    interface Asking {
        Question of(Window window, int limit);
    }

    <T> List<T> page(SearchDatabase.Reading reading, Asking asking, SearchDatabase.Row<T> row) throws SQLException {
        Optional<Instant> oldest = span.from();
        if (oldest.isEmpty()) {
            oldest = oldest(reading);
        }
        List<T> found = new ArrayList<>();
        if (oldest.isEmpty()) {
            return found;
        }
        for (Window part : span.after(after, oldest.get(), now).parts(span.oldestFirst())) {
            if (found.size() >= limit) {
                break;
            }
            found.addAll(reading.list(asking.of(part, limit - found.size()), row));
        }
        return found;
    }

    private static Optional<Instant> oldest(SearchDatabase.Reading reading) throws SQLException {
        Question first = new Question().add("SELECT request_id FROM audit.audit_event ORDER BY request_id LIMIT 1");
        return reading.list(first, row -> TimeIds.time(row.getObject(1, UUID.class))).stream()
                .findFirst();
    }
}
