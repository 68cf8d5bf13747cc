package dev.postern.gateway.policydesk.life;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Policies that were published, and which of them is in force. The database holds that two people take part: whoever
 * wrote any revision of a draft neither publishes it nor puts it into force again. Thread-safe; every method may throw
 * {@code desk_unavailable}.
 */
@Singleton
public final class Versions {
    private static final String TWO = "policy_needs_two";

    private final DeskTransaction transaction;
    private final VersionRows versions;
    private final ActivationRows activations;
    private final Drafts drafts;
    private final Clock clock;

    @Inject
    Versions(
            DeskTransaction transaction, VersionRows versions, ActivationRows activations, Drafts drafts, Clock clock) {
        this.transaction = transaction;
        this.versions = versions;
        this.activations = activations;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What is in force.
     *
     * @param activation since when and by whom
     * @param policy the version
     */
    public record InForce(Activation activation, PublishedPolicy policy) {}

    /**
     * Makes a version of a draft's newest revision and puts it into force.
     *
     * @param revision the number of that revision, as the publisher saw it
     * @param version name and hash of the document, which must have no problem
     * @param note what the publisher says about it, 1 to 500 characters
     * @param sound takes part in the transaction and refuses where what the document was read with is no longer so
     * @throws RefusedException {@code step_refused} where the publisher wrote a part of it, where the draft was changed,
     *     closed or begun before the version in force, or where somebody else published at the same moment
     */
    public PublishedPolicy publish(
            Draft draft, int revision, String version, Person publisher, String note, Runnable sound) {
        return two(() -> {
            sound.run();
            long number = count();
            if (draft.base().orElse(0) != number) {
                throw refused("Another version was published after this draft was begun; look at the difference to"
                        + " version " + number + " and save the draft on top of it.");
            }
            drafts.publish(draft.id(), revision);
            Draft.Revision text = draft.revision(revision).orElseThrow();
            VersionRow row = new VersionRow();
            row.number = number + 1;
            row.version = version;
            row.source = text.source();
            row.tests = text.tests();
            row.draft = draft.id();
            row.revision = revision;
            row.author = text.editor().subject();
            row.authorName = text.editor().name();
            row.publisher = publisher.subject();
            row.publisherName = publisher.name();
            row.note = note;
            row.moment = now();
            versions.persistAndFlush(row);
            activate(row.number, publisher, note, false);
            return policy(row);
        });
    }

    /**
     * Puts an older version into force again.
     *
     * @param reason 1 to 500 characters
     * @param sound as in {@link #publish}
     * @throws RefusedException {@code not_found}; {@code step_refused} where it is in force already or the actor wrote a
     *     part of it
     */
    public Activation rollBack(long number, Person actor, String reason, Runnable sound) {
        return two(() -> {
            sound.run();
            if (versions.findById(number) == null) {
                throw new RefusedException(ErrorCode.NOT_FOUND, "There is no version " + number + ".");
            }
            if (activations.newest().filter(newest -> newest.version == number).isPresent()) {
                throw refused("Version " + number + " is in force already.");
            }
            return activate(number, actor, reason, true);
        });
    }

    /** What is in force; empty where nothing was published yet. */
    public Optional<InForce> inForce() {
        return transaction.run(() -> activations
                .newest()
                .map(newest -> new InForce(activation(newest), policy(versions.findById(newest.version)))));
    }

    /** Number of the newest activation, 0 where there is none; cheap enough to ask often. */
    public long newestActivation() {
        return transaction.run(
                () -> activations.newest().map(newest -> newest.number).orElse(0L));
    }

    /** A version. */
    public Optional<PublishedPolicy> find(long number) {
        return transaction.run(() -> versions.findByIdOptional(number).map(Versions::policy));
    }

    /**
     * Versions, the newest first.
     *
     * @param before only those with a lower number
     */
    public List<PublishedPolicy> list(long before, int limit) {
        return transaction.run(() -> versions.find("number < ?1 order by number desc", before).page(0, limit).stream()
                .map(Versions::policy)
                .toList());
    }

    /** What was put into force, the newest first; as {@link #list}. */
    public List<Activation> activations(long before, int limit) {
        return transaction.run(
                () -> activations.find("number < ?1 order by number desc", before).page(0, limit).stream()
                        .map(Versions::activation)
                        .toList());
    }

    private Activation activate(long version, Person actor, String reason, boolean rollback) {
        ActivationRow row = new ActivationRow();
        row.number = activations.count() + 1;
        row.version = version;
        row.actor = actor.subject();
        row.actorName = actor.name();
        row.reason = reason;
        row.rollback = rollback;
        row.moment = now();
        activations.persistAndFlush(row);
        return activation(row);
    }

    private long count() {
        return versions.count();
    }

    private <T> T two(Callable<T> work) {
        try {
            return transaction.run(work);
        } catch (ConstraintViolationException e) {
            throw refused(
                    TWO.equals(e.getConstraintName())
                            ? "Whoever wrote a part of a policy does not put it into force; ask a colleague with the role"
                                    + " policy-approver."
                            : "Somebody else published at the same moment; look at what is in force now.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PublishedPolicy policy(VersionRow row) {
        return new PublishedPolicy(
                row.number,
                row.version,
                row.source,
                row.tests,
                row.draft,
                new Person(row.author, row.authorName),
                new Person(row.publisher, row.publisherName),
                row.note,
                row.moment);
    }

    private static Activation activation(ActivationRow row) {
        return new Activation(
                row.number, row.version, new Person(row.actor, row.actorName), row.reason, row.rollback, row.moment);
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
