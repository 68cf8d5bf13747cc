package dev.postern.gateway.policydesk.data;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.TimeOrderedIds;
import dev.postern.gateway.policydesk.life.Person;
import dev.postern.gateway.policydesk.life.Versions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What people change of the data that is kept at the desk. Whatever changes what is found waits until somebody else confirms it;
 * the database holds that. Thread-safe; every method may throw {@code desk_unavailable}, and {@code step_refused} where it is
 * not the time for it.
 */
@Singleton
public final class OwnDataEdits {
    private static final String WAITS =
            "Another change of this data waits for a second person; have it confirmed or drop it first.";
    private static final String USE = "use";
    private static final String WITHDRAW = "withdraw";

    private final DeskTransaction transaction;
    private final OwnDataVersions reading;
    private final DataCounterRows counter;
    private final DataVersionRows versions;
    private final DataPieceRows pieces;
    private final DataChangeRows changes;
    private final Versions policies;
    private final TimeOrderedIds ids;
    private final Clock clock;

    @Inject
    OwnDataEdits(
            DeskTransaction transaction,
            OwnDataVersions reading,
            DataCounterRows counter,
            DataVersionRows versions,
            DataPieceRows pieces,
            DataChangeRows changes,
            Versions policies,
            TimeOrderedIds ids,
            Clock clock) {
        this.transaction = transaction;
        this.reading = reading;
        this.counter = counter;
        this.versions = versions;
        this.pieces = pieces;
        this.changes = changes;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What whoever confirms looked at.
     *
     * @param generation of what is in force, see {@link DataState}
     * @param activation of the policy in force, see {@link Versions#newestActivation}
     */
    public record Seen(long generation, long activation) {}

    /** Refuses where a change of this data waits already; whoever goes on to make one is refused as well. */
    public void requireNothingWaits(DataName name) {
        transaction.run(() -> {
            if (changes.open().stream().anyMatch(row -> row.dataName().equals(name))) {
                throw refused(WAITS);
            }
            return name;
        });
    }

    /** Keeps a new version and asks for it to come into force. */
    public DataChange upload(BuiltData built, String reason, Person author) {
        return alone(() -> {
            DataVersionRow row = new DataVersionRow();
            row.id = ids.next();
            row.kind = built.name().kind().word();
            row.name = built.name().name();
            row.number = versions.newest(built.name()) + 1;
            row.hash = built.content().hash();
            row.bytes = built.content().length();
            row.amount = built.amount();
            row.columns = built.columns();
            row.author = author.subject();
            row.authorName = author.name();
            row.moment = now();
            versions.persistAndFlush(row);
            pieces.write(row.id, built.content().pieces());
            return ask(built.name(), Optional.of(row.version()), reason, author);
        });
    }

    /** Asks for an older version to come into force again. */
    public DataChange askAgain(DataName name, int number, String reason, Person author) {
        return alone(() -> {
            DataVersion wanted = versions.find(name, number)
                    .map(DataVersionRow::version)
                    .orElseThrow(() -> new RefusedException(ErrorCode.NOT_FOUND, "There is no such version."));
            if (!versions.withContent(name).contains(wanted.id())) {
                throw refused("The content of version " + number + " is no longer kept; upload it again.");
            }
            if (reading.now().find(name).filter(wanted::equals).isPresent()) {
                throw refused("Version " + number + " is in force already.");
            }
            return ask(name, Optional.of(wanted), reason, author);
        });
    }

    /** Asks for data to go. */
    public DataChange askToWithdraw(DataName name, String reason, Person author) {
        return alone(() -> {
            if (reading.now().find(name).isEmpty()) {
                throw refused("Nothing is in force under this name, so there is nothing to withdraw.");
            }
            return ask(name, Optional.empty(), reason, author);
        });
    }

    /** Makes a change that waits. Content that nobody can go back to is deleted: only the version before is kept. */
    public void confirm(UUID change, Seen seen, Person confirmer) {
        alone(() -> {
            DataCounterRow held = counter.hold();
            if (held.generation != seen.generation() || policies.newestActivation() != seen.activation()) {
                throw refused("The policy or its data was changed at the same moment; look at what is in force now.");
            }
            DataChangeRow row = settle(change, confirmer);
            row.outcome = DataChangeRow.CONFIRMED;
            held.generation++;
            row.generation = held.generation;
            changes.flush();
            tidy(row.dataName());
            return held;
        });
    }

    /** Drops a change that waits, and with it what was uploaded for it; its author may do so as well. */
    public void drop(UUID change, Person person) {
        alone(() -> {
            DataChangeRow row = settle(change, person);
            row.outcome = DataChangeRow.DROPPED;
            changes.flush();
            tidy(row.dataName());
            return row;
        });
    }

    /**
     * Takes part in the transaction of whoever puts a policy into force: what is in force of the data stays as it is until that
     * has ended.
     *
     * @param generation of the data that the policy was read with
     * @throws RefusedException {@code step_refused} where it has changed since
     */
    public void holdStill(long generation) {
        if (counter.hold().generation != generation) {
            throw refused("The data that policies name was changed at the same moment; look at it and try again.");
        }
    }

    private DataChange ask(DataName name, Optional<DataVersion> wanted, String reason, Person author) {
        DataChangeRow row = new DataChangeRow();
        row.id = ids.next();
        row.kind = name.kind().word();
        row.name = name.name();
        row.act = wanted.isPresent() ? USE : WITHDRAW;
        row.version = wanted.map(DataVersion::id).orElse(null);
        row.reason = reason;
        row.author = author.subject();
        row.authorName = author.name();
        row.moment = now();
        row.outcome = "";
        row.settler = "";
        row.settlerName = "";
        changes.persistAndFlush(row);
        return row.change(wanted);
    }

    private DataChangeRow settle(UUID change, Person person) {
        DataChangeRow row = changes.findById(change, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new RefusedException(ErrorCode.NOT_FOUND, "There is no such change.");
        }
        if (!row.outcome.isEmpty()) {
            throw refused("This change was " + row.outcome + " already.");
        }
        row.settler = person.subject();
        row.settlerName = person.name();
        row.settled = now();
        return row;
    }

    /** Keeps the content of what is in force, of what was before it, and of what waits; of nothing else. */
    private void tidy(DataName name) {
        List<DataChangeRow> made = changes.made(name, 2);
        boolean inForce =
                made.stream().findFirst().filter(row -> row.version != null).isPresent();
        Stream<DataChangeRow> waiting =
                changes.open().stream().filter(row -> row.dataName().equals(name));
        Set<UUID> kept = new HashSet<>();
        Stream.concat(inForce ? made.stream() : Stream.empty(), waiting).forEach(row -> {
            UUID version = row.version;
            if (version != null) {
                kept.add(version);
            }
        });
        pieces.delete(versions.withContent(name).stream()
                .filter(id -> !kept.contains(id))
                .toList());
    }

    private <T> T alone(Callable<T> work) {
        try {
            return transaction.run(work);
        } catch (ConstraintViolationException e) {
            throw refused(
                    switch (String.valueOf(e.getConstraintName())) {
                        case "own_data_needs_two" ->
                            "Whoever uploaded data or asked for a change does not confirm it; ask a colleague with the role"
                                    + " policy-approver.";
                        case "own_data_change_waits", "own_data_version_number" -> WAITS;
                        default -> "Somebody else changed this data at the same moment; look at it and try again.";
                    });
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static RefusedException refused(String why) {
        return new RefusedException(ErrorCode.STEP_REFUSED, why);
    }
}
