package dev.postern.audit.store;

import dev.postern.audit.chain.ChainedRecord;
import dev.postern.audit.content.PrivateValue;
import java.sql.SQLException;
import java.util.List;

/** Says what a bundle discloses of a record; asked for one after the other, in the order of the leaves. */
@FunctionalInterface
public interface Disclosure {
    /** Nothing of any record. */
    Disclosure NONE = record -> List.of();

    /**
     * The values to be disclosed.
     *
     * @throws SQLException where the database cannot be read
     */
    List<PrivateValue> of(ChainedRecord record) throws SQLException;
}
