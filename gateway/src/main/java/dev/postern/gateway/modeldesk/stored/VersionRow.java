package dev.postern.gateway.modeldesk.stored;

import dev.postern.gateway.modeldesk.document.DocumentJson;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a model said at one time. */
@Entity(name = "ModelVersionRow")
@Immutable
@Table(name = "model_version")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class VersionRow {
    /**
     * A version of a model.
     *
     * @param number from 1
     */
    @Embeddable
    record Key(UUID model, int number) {}

    @EmbeddedId
    Key key;

    String document;
    String hash;
    String act;
    String author;
    String authorName;

    /** Empty where no second person was needed. */
    String confirmer;

    String confirmerName;

    /** The change that was confirmed; null where no second person was needed. */
    @Nullable
    UUID change;

    Instant moment;

    StoredVersion stored() {
        return new StoredVersion(
                key.number(),
                DocumentJson.stored(document),
                hash,
                act,
                new Person(author, authorName),
                confirmer.isEmpty() ? Optional.empty() : Optional.of(new Person(confirmer, confirmerName)),
                moment);
    }
}
