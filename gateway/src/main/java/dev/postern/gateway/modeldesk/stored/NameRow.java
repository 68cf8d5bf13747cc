package dev.postern.gateway.modeldesk.stored;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A name or an alias, in small letters, of a model that is there. */
@Entity
@Table(name = "model_name")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class NameRow {
    @Id
    String folded;

    UUID model;
}
