package dev.postern.audit.store.reveal;

import dev.postern.audit.Receipt;
import dev.postern.audit.Trail;
import dev.postern.audit.chain.Position;
import dev.postern.audit.content.Pseudonyms;
import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.reveal.Approval;
import dev.postern.audit.reveal.Seat;
import dev.postern.audit.store.DatabaseAccount;
import dev.postern.audit.store.TimeIds;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Takes the steps of reveals, one at a time for each, whichever process takes them. A step is recorded first and counts
 * then: where it is recorded and the database fails before it counts, the trail tells of a step that opened nothing, and
 * it may be taken again. Thread-safe; calls block.
 *
 * <p>All methods throw {@link SQLException} where the database cannot be used, and
 * {@link java.util.concurrent.CompletionException} where a step cannot be recorded; it is not taken then.
 */
public final class Reveals {
    private final DatabaseAccount keeper;
    private final Duration patience;
    private final Pseudonyms pseudonyms;
    private final Trail trail;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    /**
     * @param keeper account that may add to the tables of reveals
     * @param patience how long the database may take for one statement
     * @param ids of records, of version 7
     */
    public Reveals(
            DatabaseAccount keeper,
            Duration patience,
            Pseudonyms pseudonyms,
            Trail trail,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.keeper = keeper;
        this.patience = patience;
        this.pseudonyms = pseudonyms;
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks for a reveal. */
    public StoredReveal request(RevealOrder order, Staff requester) throws SQLException {
        String person = person(order.id(), requester);
        try (Connection connection = connect()) {
            Position position = append(RevealEvents.asked(ids.get(), order, person, Optional.of(requester)));
            StoredReveal reveal = new StoredReveal(order, person, now(), position, List.of(), 0);
            new RevealRows(connection).add(reveal);
            return reveal;
        }
    }

    /**
     * Takes a step about somebody else's reveal.
     *
     * @param seat the side it is taken for; whoever calls knows that the person may sit there
     * @param reason in clear, without names of people; at most 256 characters, may be empty
     * @return the reveal after the step; empty where there is no such reveal
     * @throws dev.postern.audit.reveal.RevealRefusedException where the step cannot be taken
     * @throws AlteredRevealException where the reveal is not what was recorded
     */
    public Optional<StoredReveal> decide(UUID id, Step step, Seat seat, String reason, Staff by) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            RevealRows rows = new RevealRows(connection);
            rows.lock(id);
            Optional<StoredReveal> found = rows.find(id);
            if (found.isEmpty()) {
                return found;
            }
            StoredReveal before = found.get();
            RevealProof.require(connection, before);
            Approval approval = new Approval(person(id, by), seat, now());
            step.take(before.state(), approval);
            Position position = append(RevealEvents.decided(
                    ids.get(), before.order(), step, approval.approver(), seat.name(), reason, Optional.of(by)));
            StoredDecision decision =
                    new StoredDecision(step, approval.approver(), seat, reason, approval.moment(), position);
            rows.add(before, decision);
            connection.commit();
            return Optional.of(before.with(decision));
        }
    }

    /** A reveal as it stands. */
    public Optional<StoredReveal> find(UUID id) throws SQLException {
        try (Connection connection = connect()) {
            return new RevealRows(connection).find(id);
        }
    }

    /** Reveals, newest first, from the one that follows {@code before} on. */
    public List<StoredReveal> list(Optional<UUID> before, int limit) throws SQLException {
        try (Connection connection = connect()) {
            return new RevealRows(connection).list(before, limit);
        }
    }

    /** How somebody is called in the rows of a reveal: by the pseudonym of the quarter in which it was asked for. */
    public String person(UUID reveal, Staff staff) {
        String quarter = Pseudonyms.quarter(TimeIds.time(reveal));
        return HexFormat.of()
                .formatHex(pseudonyms.subject(quarter, staff.subject().id()));
    }

    Connection connect() throws SQLException {
        return keeper.connect(patience);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Position append(AuditEvent event) {
        Receipt receipt = trail.append(event).join();
        return new Position(receipt.lane(), receipt.epoch(), receipt.sequence());
    }
}
