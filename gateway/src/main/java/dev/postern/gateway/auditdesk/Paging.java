package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.search.Span;
import dev.postern.gateway.desk.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which page is asked for, by the parameters all searches have:
 *
 * <ul>
 *   <li>{@code from}, {@code to}: times with an offset (RFC 3339); arrival from, and before
 *   <li>{@code order}: {@code newest} first, as is usual, or {@code oldest}
 *   <li>{@code limit}: rows on a page, 1 to 200
 *   <li>{@code cursor}: the {@code next} of the page before
 * </ul>
 *
 * @param span the time and the direction
 * @param cursor where the page before ended
 * @param size the most rows on the page
 */
record Paging(Span span, Optional<Cursor> cursor, int size) {
    static final List<String> NAMES = List.of("from", "to", "order", "limit", "cursor");

    private static final int USUAL = 50;
    private static final int LARGEST = 200;
    private static final String OLDEST = "oldest";

    static Paging of(Parameters parameters) {
        boolean oldestFirst = parameters
                .value("order", Parameters.oneOf(List.of("newest", OLDEST)))
                .filter(OLDEST::equals)
                .isPresent();
        Span span = new Span(
                parameters.value("from", Parameters::time), parameters.value("to", Parameters::time), oldestFirst);
        inOrder(span.from(), span.to());
        return new Paging(
                span,
                parameters.value("cursor", (name, text) -> Cursor.read(name, text, oldestFirst)),
                parameters.value("limit", Parameters.number(1, LARGEST)).orElse(USUAL));
    }

    /** Refuses a time that ends before it begins. */
    static void inOrder(Optional<Instant> from, Optional<Instant> to) {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw Parameters.invalid("The time ends before it begins: from must lie before to.", "from");
        }
    }
}
