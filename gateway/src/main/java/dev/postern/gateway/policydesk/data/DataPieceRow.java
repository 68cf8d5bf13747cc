package dev.postern.gateway.policydesk.data;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A part of the content of a version. */
@Entity
@Immutable
@Table(name = "own_data_piece")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class DataPieceRow {
    /**
     * A piece of a version.
     *
     * @param place from 0
     */
    @Embeddable
    record Key(UUID version, int place) {}

    @EmbeddedId
    Key key;

    byte[] content;
}
