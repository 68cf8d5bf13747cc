package dev.postern.audit.reveal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The states of a reveal. Content is read by the one who asked only, after two other people agreed, one for each
 * {@link Seat}, and until a day after the second did. In an emergency one approval is enough; the reveal is marked then
 * and somebody of the other side reviews it. Values; every step gives the next state or refuses.
 */
public sealed interface Reveal {
    /** How long content can be read after the last approval. */
    Duration WINDOW = Duration.ofHours(24);

    /** Who asked, by the stable identifier at the identity provider. */
    String requester();

    /** Nobody agreed yet. */
    record Requested(String requester, boolean breakGlass) implements Reveal {}

    /** One of two agreed. */
    record HalfApproved(String requester, Approval first) implements Reveal {}

    /** Two people agreed. */
    record Approved(String requester, Approval first, Approval second) implements Reveal {}

    /** One person agreed in an emergency. */
    record BreakGlass(String requester, Approval only) implements Reveal {}

    /** What one person agreed to in an emergency, another one looked at afterwards. */
    record Reviewed(String requester, Approval only, Approval review) implements Reveal {}

    /** Somebody refused; this is the end. */
    record Rejected(String requester, String rejecter) implements Reveal {}

    /**
     * The state after somebody agreed.
     *
     * @throws RevealRefusedException where it is the requester, somebody who agreed already, a seat that is taken, or
     *     nothing is left to agree to
     */
    default Reveal approve(Approval approval) {
        refuseRequester(approval.approver());
        return switch (this) {
            case Requested(String asked, boolean breakGlass) ->
                breakGlass ? new BreakGlass(asked, approval) : new HalfApproved(asked, approval);
            case HalfApproved(String asked, Approval first) -> {
                refuseSame(first, approval);
                yield new Approved(asked, first, approval);
            }
            case Approved _, BreakGlass _, Reviewed _, Rejected _ -> throw decided();
        };
    }

    /**
     * The state after somebody looked at what was agreed to in an emergency. Changes nothing about what can be read.
     *
     * @throws RevealRefusedException where it is the requester, the person or the side that agreed, or there is nothing to
     *     review
     */
    default Reveal review(Approval review) {
        refuseRequester(review.approver());
        return switch (this) {
            case BreakGlass(String asked, Approval only) -> {
                refuseSame(only, review);
                yield new Reviewed(asked, only, review);
            }
            case Requested _, HalfApproved _, Approved _, Reviewed _, Rejected _ ->
                throw new RevealRefusedException("Only what was opened in an emergency is reviewed, and once.");
        };
    }

    /**
     * The state after somebody refused.
     *
     * @throws RevealRefusedException where it is the requester or it was decided before
     */
    default Reveal reject(String rejecter) {
        refuseRequester(rejecter);
        return switch (this) {
            case Requested _, HalfApproved _ -> new Rejected(requester(), rejecter);
            case Approved _, BreakGlass _, Reviewed _, Rejected _ -> throw decided();
        };
    }

    /** When content can be read no more; empty where it cannot be read at all. */
    default Optional<Instant> readableUntil() {
        return switch (this) {
            case Approved approved -> Optional.of(approved.second().moment().plus(WINDOW));
            case BreakGlass broken -> Optional.of(broken.only().moment().plus(WINDOW));
            case Reviewed reviewed -> Optional.of(reviewed.only().moment().plus(WINDOW));
            case Requested _, HalfApproved _, Rejected _ -> Optional.empty();
        };
    }

    /**
     * Returns where this person may read content at this moment.
     *
     * @throws RevealRefusedException where not
     */
    default void read(String reader, Instant moment) {
        if (!reader.equals(requester())) {
            throw new RevealRefusedException("Only who asked for this reveal reads by it.");
        }
        Instant until = readableUntil()
                .orElseThrow(() -> new RevealRefusedException(
                        "Two other people, an auditor and a privacy officer, must agree first."));
        if (!moment.isBefore(until)) {
            throw new RevealRefusedException("The time for reading is over; ask for a new reveal.");
        }
    }

    private void refuseRequester(String person) {
        if (person.equals(requester())) {
            throw new RevealRefusedException("Who asks for a reveal cannot decide about it.");
        }
    }

    private static void refuseSame(Approval first, Approval second) {
        if (first.approver().equals(second.approver())) {
            throw new RevealRefusedException("You agreed already; the second person is another one.");
        }
        if (first.seat() == second.seat()) {
            throw new RevealRefusedException("This side agreed already; the second person is one of the other role.");
        }
    }

    private static RevealRefusedException decided() {
        return new RevealRefusedException("This reveal is decided already; ask for a new one.");
    }
}
