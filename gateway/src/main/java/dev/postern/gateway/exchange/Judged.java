package dev.postern.gateway.exchange;

import dev.postern.gateway.ticket.Ticket;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Verdict;
import java.util.Optional;

/**
 * A prompt that may leave.
 *
 * @param policy decides about the answer, too
 * @param justified why, where policy asked
 * @param consent the ticket by which its requester lets it leave its zone, where they were asked; not used up yet
 */
record Judged(Policy policy, Verdict verdict, Optional<Justified> justified, Optional<Ticket> consent) {

    /** The same, which its requester lets leave. */
    Judged agreed(Ticket ticket) {
        return new Judged(policy, verdict, justified, Optional.of(ticket));
    }

    /** The one ticket that it came with and needs. */
    Optional<Ticket> ticket() {
        return justified.map(Justified::ticket).or(() -> consent);
    }
}
