package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.store.search.RecordFilter;
import java.util.List;

/**
 * A page of records.
 *
 * @param records in the order asked for
 * @param next what to give as {@code cursor} for the page that follows; empty on the last one
 */
public record RecordPage(List<ProvenRecord> records, String next) {

    /** The page out of one record more than fits on it, where there are so many. */
    static RecordPage of(List<ChainedRecord> found, Paging paging) {
        boolean more = found.size() > paging.size();
        List<ChainedRecord> page = more ? found.subList(0, paging.size()) : found;
        String next = more
                ? RecordFilter.Place.of(page.getLast())
                        .map(place ->
                                new Cursor(paging.span().oldestFirst(), place.requestId(), place.position()).text())
                        .orElse("")
                : "";
        return new RecordPage(page.stream().map(ProvenRecord::of).toList(), next);
    }
}
