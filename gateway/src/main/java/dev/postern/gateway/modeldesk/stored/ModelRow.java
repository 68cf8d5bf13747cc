package dev.postern.gateway.modeldesk.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The head of a model; what it says stands in its versions. */
@Entity
@Table(name = "model")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class ModelRow {
    @Id
    UUID id;

    @Column(updatable = false)
    String name;

    /** {@code configuration} or {@code desk}. */
    String origin;

    boolean removed;

    /** Number of the newest version. */
    int version;
}
