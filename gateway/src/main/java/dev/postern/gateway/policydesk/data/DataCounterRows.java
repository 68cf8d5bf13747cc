package dev.postern.gateway.policydesk.data;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/** Counts changes of what is in force. */
@Singleton
class DataCounterRows implements PanacheRepositoryBase<DataCounterRow, Boolean> {
    /** Held until the transaction ends, so that changes follow each other. */
    DataCounterRow hold() {
        return findById(true, LockModeType.PESSIMISTIC_WRITE);
    }

    long generation() {
        return findById(true).generation;
    }
}
