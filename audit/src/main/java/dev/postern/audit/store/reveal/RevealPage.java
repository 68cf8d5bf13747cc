package dev.postern.audit.store.reveal;

import dev.postern.audit.store.search.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Exchanges that a reveal is for, newest first.
 *
 * @param next the last one, where others follow
 */
public record RevealPage(List<Exchange> exchanges, Optional<UUID> next) {
    public RevealPage {
        exchanges = List.copyOf(exchanges);
    }

    /** The page out of one exchange more than fits on it, where there are so many. */
    static RevealPage of(List<Exchange> found, int limit) {
        return found.size() <= limit
                ? new RevealPage(found, Optional.empty())
                : new RevealPage(
                        found.subList(0, limit),
                        Optional.of(found.get(limit - 1).id()));
    }
}
