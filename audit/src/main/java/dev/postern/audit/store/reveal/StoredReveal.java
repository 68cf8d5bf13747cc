package dev.postern.audit.store.reveal;

import dev.postern.audit.chain.Position;
import dev.postern.audit.reveal.Reveal;
import dev.postern.audit.reveal.RevealRefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A reveal as it stands in the database.
 *
 * @param requester the requester's pseudonym in the quarter in which the reveal was asked for, in hexadecimal
 * @param position of the record of the asking
 * @param decisions in the order in which they were taken
 * @param opened how many requests were opened by it
 */
public record StoredReveal(
        RevealOrder order,
        String requester,
        Instant made,
        Position position,
        List<StoredDecision> decisions,
        int opened) {
    public StoredReveal {
        decisions = List.copyOf(decisions);
    }

    /**
     * Where it stands.
     *
     * @throws AlteredRevealException where no sequence of steps leads there
     */
    public Reveal state() {
        Reveal state = new Reveal.Requested(requester, order.breakGlass());
        try {
            for (StoredDecision each : decisions) {
                state = each.step().take(state, each.approval());
            }
            return state;
        } catch (RevealRefusedException e) {
            throw new AlteredRevealException(
                    "The decisions about the reveal " + order.id() + " cannot have been taken");
        }
    }

    StoredReveal with(StoredDecision decision) {
        List<StoredDecision> all = new ArrayList<>(decisions);
        all.add(decision);
        return new StoredReveal(order, requester, made, position, all, opened);
    }
}
