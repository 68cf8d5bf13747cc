package dev.postern.audit.store.search;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Position;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of which records is asked for, of any kind; what is empty may be any.
 *
 * @param span the time within their ids
 * @param kind what happened, such as {@code ACCESS}
 * @param pseudonym who did it or asked, in hexadecimal
 * @param requestId the request they belong to
 * @param after only what follows this record: where the page before ended
 * @param limit the most records on a page
 */
public record RecordFilter(
        Span span,
        Optional<String> kind,
        Optional<String> pseudonym,
        Optional<UUID> requestId,
        Optional<Place> after,
        int limit) {

    /**
     * Where a record stands in the order of pages.
     *
     * @param requestId the request it belongs to
     * @param position where it stands in its chain
     */
    public record Place(UUID requestId, Position position) {

        /** Where this record stands. */
        public static Optional<Place> of(ChainedRecord record) {
            return record.fields().value(Field.REQUEST_ID) instanceof UUID id
                    ? Optional.of(new Place(id, record.position()))
                    : Optional.empty();
        }
    }
}
