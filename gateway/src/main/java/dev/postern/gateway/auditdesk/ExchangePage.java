package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.Position;
import dev.postern.audit.store.search.Exchange;
import java.util.List;

/**
 * A page of exchanges.
 *
 * @param exchanges in the order asked for
 * @param next what to give as {@code cursor} for the page that follows; empty on the last one
 */
public record ExchangePage(List<Exchange> exchanges, String next) {

    /** The page out of one exchange more than fits on it, where there are so many. */
    static ExchangePage of(List<Exchange> found, Paging paging) {
        if (found.size() <= paging.size()) {
            return new ExchangePage(found, "");
        }
        List<Exchange> page = found.subList(0, paging.size());
        Exchange last = page.getLast();
        Position position = new Position(last.lane(), last.epoch(), last.sequence());
        return new ExchangePage(page, new Cursor(paging.span().oldestFirst(), last.id(), position).text());
    }
}
