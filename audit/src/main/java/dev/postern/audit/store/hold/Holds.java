package dev.postern.audit.store.hold;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Subject;
import dev.postern.audit.hold.HeldPseudonyms;
import dev.postern.audit.hold.Hold;
import dev.postern.audit.hold.HoldCriteria;
import dev.postern.audit.hold.HoldOrder;
import dev.postern.audit.hold.HoldRefusedException;
import dev.postern.audit.hold.Step;
import dev.postern.audit.store.DatabaseAccount;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Legal holds: places them, releases them by two people, and says which there are.
 *
 * <p>A step is written to the database, recorded in the trail, and only then committed. So nothing is ever held or let go
 * of without a record that explains it, and whatever the database refuses is not recorded. Where the process dies between
 * record and commit, a record tells of a step that did not come about: the hold keeps what it kept before, the caller was
 * not told of a success, {@link #missing} tells of the hold that is not there, and whoever repeats the step leaves a second
 * record. The other order could leave a release
 * that nothing explains, and with it records that are gone.
 *
 * <p>Thread-safe; calls block.
 */
public final class Holds {
    private static final String INTEGRITY_VIOLATION = "23";

    private final DatabaseAccount keeper;
    private final Duration patience;
    private final HeldPseudonyms pseudonyms;
    private final Trail trail;
    private final InstantSource clock;

    /**
     * @param keeper account that keeps holds
     * @param patience how long the database may take for one statement; placing a hold waits for erasures under way
     */
    public Holds(
            DatabaseAccount keeper, Duration patience, HeldPseudonyms pseudonyms, Trail trail, InstantSource clock) {
        this.keeper = keeper;
        this.patience = patience;
        this.pseudonyms = pseudonyms;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Who takes a step.
     *
     * @param id of the record, of version 7; a hold that is placed gets it too
     */
    public record Caller(UUID id, Subject by, String clientAddress) {}

    /**
     * Places a hold, which is in force when this returns.
     *
     * @throws SQLException where it is not known that it is placed; {@link #list} tells
     * @throws java.util.concurrent.CompletionException where it cannot be recorded; then it is not placed
     * @throws dev.postern.audit.content.KeyUnavailableException where the pseudonyms cannot be made; likewise
     */
    public PlacedHold place(Caller caller, HoldOrder order) throws SQLException {
        Step step = step(caller);
        HoldCriteria criteria = order.criteria();
        List<byte[]> people = pseudonyms.of(criteria, LocalDate.ofInstant(step.moment(), ZoneOffset.UTC));
        PlacedHold hold = new PlacedHold(
                caller.id(),
                order.matter(),
                order.reason(),
                !people.isEmpty(),
                criteria.firstDay(),
                criteria.lastDay(),
                criteria.requestIds().stream().sorted().toList(),
                criteria.groups().stream().sorted().toList(),
                new Hold.Placed(step),
                true);
        try (Connection connection = begin()) {
            String digest = new HoldRows(connection).add(hold, people);
            record(caller, AdministrationKind.HOLD_PLACED, placing(hold, digest));
            connection.commit();
        }
        return hold;
    }

    /**
     * The first of two people asks for the release.
     *
     * @return the hold as it is now; empty where there is none with this id
     * @throws HoldRefusedException where somebody asked before
     * @throws SQLException where it is not known that it is asked for
     * @throws java.util.concurrent.CompletionException where it cannot be recorded; then nobody asked
     */
    public Optional<PlacedHold> requestRelease(Caller caller, UUID id) throws SQLException {
        try (Connection connection = begin()) {
            HoldRows rows = new HoldRows(connection);
            Optional<PlacedHold> hold = rows.one(id);
            if (hold.isEmpty()) {
                return hold;
            }
            Hold.ReleaseRequested now = hold.get().state().requestRelease(step(caller));
            allowed(() -> rows.add(id, now));
            record(caller, AdministrationKind.HOLD_RELEASE_REQUESTED, naming(hold.get()));
            connection.commit();
            return Optional.of(hold.get().in(now));
        }
    }

    /**
     * The second releases: from now on the hold keeps nothing.
     *
     * @return the hold as it is now; empty where there is none with this id
     * @throws HoldRefusedException where nobody asked for it or the same person did
     * @throws SQLException where it is not known that it is released
     * @throws java.util.concurrent.CompletionException where it cannot be recorded; then it is not released
     */
    public Optional<PlacedHold> release(Caller caller, UUID id) throws SQLException {
        try (Connection connection = begin()) {
            HoldRows rows = new HoldRows(connection);
            Optional<PlacedHold> hold = rows.one(id);
            if (hold.isEmpty()) {
                return hold;
            }
            Hold.Released now = hold.get().state().release(step(caller));
            allowed(() -> rows.add(id, now));
            record(caller, AdministrationKind.HOLD_RELEASED, naming(hold.get()));
            connection.commit();
            return Optional.of(hold.get().in(now));
        }
    }

    /** All holds, also those that are released; the newest first. */
    public List<PlacedHold> list() throws SQLException {
        try (Connection connection = keeper.connect(patience)) {
            return new HoldRows(connection).all();
        }
    }

    /**
     * Ids of holds that the trail tells of and the database does not have: taken out of it, or never committed because the
     * process died. One that is being placed at this moment may be among them.
     */
    public List<UUID> missing() throws SQLException {
        try (Connection connection = keeper.connect(patience)) {
            return new HoldRows(connection).missing();
        }
    }

    /** The hold with this id. */
    public Optional<PlacedHold> one(UUID id) throws SQLException {
        try (Connection connection = keeper.connect(patience)) {
            return new HoldRows(connection).one(id);
        }
    }

    /** What is not committed when the connection is closed never was. */
    private Connection begin() throws SQLException {
        Connection connection = keeper.connect(patience);
        connection.setAutoCommit(false);
        return connection;
    }

    private Step step(Caller caller) {
        return new Step(caller.by().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @FunctionalInterface
    private interface Insert {
        void run() throws SQLException;
    }

    /** Somebody may have taken the same step since the state was read. */
    private static void allowed(Insert insert) throws SQLException {
        try {
            insert.run();
        } catch (SQLException e) {
            if (e.getSQLState() != null && e.getSQLState().startsWith(INTEGRITY_VIOLATION)) {
                throw new HoldRefusedException(
                        "Somebody else took this step at the same moment; look at the hold again.");
            }
            throw e;
        }
    }

    private void record(Caller caller, AdministrationKind kind, SortedMap<String, String> detail) {
        trail.append(new AuditEvent.Administration(
                        caller.id(), kind, Optional.of(caller.by()), caller.clientAddress(), "hold", detail))
                .join();
    }

    private static SortedMap<String, String> naming(PlacedHold hold) {
        return new TreeMap<>(Map.of("hold", hold.id().toString(), "matter", hold.matter()));
    }

    /** Pseudonyms of several quarters side by side would link them, so there is a digest in their place. */
    private static SortedMap<String, String> placing(PlacedHold hold, String digest) {
        SortedMap<String, String> detail = naming(hold);
        detail.put("digest", digest);
        detail.put("reason", hold.reason());
        detail.put("people", hold.ofPerson() ? "one" : "all");
        detail.put("from", hold.firstDay().toString());
        hold.lastDay().ifPresent(day -> detail.put("to", day.toString()));
        detail.put(
                "requests",
                hold.requestIds().isEmpty()
                        ? "all"
                        : Integer.toString(hold.requestIds().size()));
        detail.put(
                "groups",
                hold.groups().isEmpty() ? "all" : Integer.toString(hold.groups().size()));
        return detail;
    }
}
