package dev.postern.gateway.modeldesk.stored;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;

/** Counts changes of the catalogue. */
@Singleton
class CatalogueRows implements PanacheRepositoryBase<CatalogueRow, Boolean> {
    /** Held until the transaction ends, so that changes follow each other. */
    CatalogueRow hold() {
        return findById(true, LockModeType.PESSIMISTIC_WRITE);
    }

    long generation() {
        return findById(true).generation;
    }
}
