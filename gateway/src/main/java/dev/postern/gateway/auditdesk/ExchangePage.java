package dev.postern.gateway.auditdesk;

import dev.postern.audit.store.Exchange;
import java.util.List;

/**
 * A page of exchanges.
 *
 * @param exchanges newest first
 * @param next what to give as {@code before} for the next, older page; empty on the last one
 */
public record ExchangePage(List<Exchange> exchanges, String next) {

    /** The page out of one exchange more than fits on it, where there are so many. */
    static ExchangePage of(List<Exchange> found, int size) {
        if (found.size() <= size) {
            return new ExchangePage(found, "");
        }
        List<Exchange> page = found.subList(0, size);
        return new ExchangePage(page, page.getLast().id().toString());
    }
}
