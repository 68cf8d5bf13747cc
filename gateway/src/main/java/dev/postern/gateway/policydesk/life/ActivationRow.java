package dev.postern.gateway.policydesk.life;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a version was put into force. */
@Entity
@Immutable
@Table(name = "policy_activation")
@SuppressWarnings("NullAway.Init") // filled by Hibernate, or by whoever makes a row
class ActivationRow {
    @Id
    long number;

    /** Number of the version. */
    long version;

    String actor;
    String actorName;
    String reason;
    boolean rollback;
    Instant moment;
}
