package dev.postern.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Who a pseudonym is, sealed. */
@Entity
@Immutable
@Table(schema = DatabaseAccount.SCHEMA, name = "audit_identity")
class IdentityRow {
    @Id
    byte[] identity;

    @Column(name = "name_tag")
    byte[] nameTag;

    byte[] sealed;
}
