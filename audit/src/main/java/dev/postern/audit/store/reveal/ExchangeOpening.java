package dev.postern.audit.store.reveal;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.chain.Field;
import dev.postern.audit.content.Part;
import dev.postern.audit.content.PrivateValue;
import dev.postern.audit.store.ContentOpener;
import dev.postern.audit.store.Opened;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Puts together what the records of a request sealed. Asks nobody whether it may be seen. Thread-safe. */
final class ExchangeOpening {
    private final ContentOpener opener;

    ExchangeOpening(ContentOpener opener) {
        this.opener = opener;
    }

    /** Throws as {@link ContentOpener#open} does. */
    OpenedExchange of(UUID requestId, List<ChainedRecord> records) throws SQLException {
        return new OpenedExchange(
                requestId,
                person(records),
                part(records, Part.RECEIVED),
                part(records, Part.FORWARDED),
                part(records, Part.DELIVERED),
                hidden(records, Field.CLIENT_ADDRESS_COMMITMENT, Field.CLIENT_ADDRESS),
                hidden(records, Field.CLIENT_REQUEST_ID_COMMITMENT, Field.CLIENT_REQUEST_ID));
    }

    private OpenedPerson person(List<ChainedRecord> records) throws SQLException {
        for (ChainedRecord record : records) {
            if (record.fields().value(Field.IDENTITY) != null) {
                return opener.person(record.position())
                        .map(known -> new OpenedPerson("known", known.id(), known.name(), known.groups()))
                        .orElse(OpenedPerson.ERASED);
            }
        }
        return OpenedPerson.ABSENT;
    }

    private OpenedText part(List<ChainedRecord> records, Part part) throws SQLException {
        for (ChainedRecord record : records) {
            Opened opened = opener.open(record.position(), part);
            if (!(opened instanceof Opened.Absent)) {
                return OpenedText.of(opened);
            }
        }
        return OpenedText.ABSENT;
    }

    /** A value that a record commits to, or that stood in it in clear before there were commitments. */
    private OpenedText hidden(List<ChainedRecord> records, Field commitment, Field clear) throws SQLException {
        for (ChainedRecord record : records) {
            if (record.fields().value(commitment) != null) {
                return opener.privateValues(record.position()).stream()
                        .filter(value -> value.field() == commitment)
                        .findFirst()
                        .map(PrivateValue::value)
                        .map(OpenedText::of)
                        .orElse(OpenedText.ERASED);
            }
            if (record.fields().value(clear) instanceof String text) {
                return OpenedText.of(text);
            }
        }
        return OpenedText.ABSENT;
    }
}
