package dev.postern.audit.store.reveal;

import dev.postern.audit.chain.Position;
import dev.postern.audit.reveal.Approval;
import dev.postern.audit.reveal.Seat;
import java.time.Instant;

/**
 * What somebody decided.
 *
 * @param person as in {@link StoredReveal#requester}
 * @param seat the side they decided for
 * @param reason in clear; may be empty
 * @param position of its record
 */
public record StoredDecision(Step step, String person, Seat seat, String reason, Instant moment, Position position) {

    Approval approval() {
        return new Approval(person, seat, moment);
    }
}
