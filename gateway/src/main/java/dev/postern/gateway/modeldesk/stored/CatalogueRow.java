package dev.postern.gateway.modeldesk.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts changes of the catalogue. */
@Entity
@Table(name = "catalogue")
class CatalogueRow {
    @Id
    @Column(updatable = false)
    boolean one;

    long generation;
}
