package dev.postern.gateway.policydesk.life;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a draft said at one time. */
@Entity
@Immutable
@Table(name = "policy_revision")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class RevisionRow {
    /**
     * A revision of a draft.
     *
     * @param number from 1
     */
    @Embeddable
    record Key(UUID draft, int number) {}

    @EmbeddedId
    Key key;

    String source;
    String tests;
    String editor;
    String editorName;
    Instant moment;
}
