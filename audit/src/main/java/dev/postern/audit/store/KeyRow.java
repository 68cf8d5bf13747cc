package dev.postern.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A data key under the master key. */
@Entity
@Immutable
@Table(schema = DatabaseAccount.SCHEMA, name = "audit_subject_key")
class KeyRow {
    @Id
    @Column(name = "key_id")
    UUID id;

    byte[] pseudonym;
    String month;
    byte[] wrapped;
}
