package dev.postern.gateway.exchange;

import dev.postern.gateway.front.Call;
import dev.postern.gateway.front.ConversationName;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.ticket.RequestHash;
import dev.postern.gateway.ticket.TicketBinding;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.text.Segment;
import dev.postern.policy.token.Vault;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A request that was read and is to be judged.
 *
 * @param settled which model answers
 * @param vault gets the values that are tokenised
 */
record Asking(Call call, ClientRequest request, Settled settled, Circumstances circumstances, Vault vault) {
    /** Before the model that a prompt may leave for; no rule has a colon in its id. */
    private static final String LEAVES = "leaves:";

    /** The model that answers. */
    Model model() {
        return settled.model();
    }

    /** What a ticket for it is bound to, where rules hold it back. */
    TicketBinding binding(Verdict verdict) {
        return binding(verdict.policyVersion(), verdict.coachingRules());
    }

    /** What a ticket for it is bound to that lets it leave its zone as well. */
    TicketBinding leaving(Judged judged) {
        return leaving(
                judged.verdict().policyVersion(),
                judged.justified().map(Justified::rules).orElseGet(TreeSet::new));
    }

    /** The same, while rules hold it back. */
    TicketBinding leaving(Verdict verdict) {
        return leaving(verdict.policyVersion(), verdict.coachingRules());
    }

    private TicketBinding leaving(String version, SortedSet<String> rules) {
        SortedSet<String> asks = new TreeSet<>(rules);
        asks.add(LEAVES + model().name());
        return binding(version, asks);
    }

    private TicketBinding binding(String version, SortedSet<String> asks) {
        return new TicketBinding(
                circumstances.requester().subject(),
                hash(),
                ConversationName.of(call.request().headers()),
                version,
                asks);
    }

    /**
     * Of endpoint, model and what the model server would get were nothing masked. A recording is not in it, as policy does
     * not judge it.
     */
    private String hash() {
        UpstreamRequest asRead = request.forUpstream(
                model().name(), request.segments().stream().map(Segment::text).toList());
        return RequestHash.of(call.route(), asRead.recorded());
    }
}
