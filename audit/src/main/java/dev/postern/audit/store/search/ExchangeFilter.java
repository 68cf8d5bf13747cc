package dev.postern.audit.store.search;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of which exchanges is asked for.
 *
 * @param span when they arrived
 * @param criteria exact values; what is not named may be any
 * @param after only what follows this exchange: where the page before ended
 * @param limit the most exchanges on a page
 */
public record ExchangeFilter(Span span, Map<Criterion, String> criteria, Optional<UUID> after, int limit) {
    public ExchangeFilter {
        criteria = Map.copyOf(criteria);
    }
}
