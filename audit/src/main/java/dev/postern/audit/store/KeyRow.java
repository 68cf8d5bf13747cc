package dev.postern.audit.store;

import dev.postern.audit.content.WrappedKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A data key under a key encryption key. */
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
    String kek;

    WrappedKey wrappedKey() {
        return new WrappedKey(kek, wrapped);
    }
}
