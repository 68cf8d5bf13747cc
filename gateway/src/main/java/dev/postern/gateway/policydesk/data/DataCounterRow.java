package dev.postern.gateway.policydesk.data;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts changes of what is in force. */
@Entity
@Table(name = "own_data")
class DataCounterRow {
    @Id
    @Column(updatable = false)
    boolean one;

    long generation;
}
