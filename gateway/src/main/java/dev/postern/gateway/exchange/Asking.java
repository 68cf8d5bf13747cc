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

/**
 * A request that was read and is to be judged.
 *
 * @param vault gets the values that are tokenised
 */
record Asking(Call call, ClientRequest request, Model model, Circumstances circumstances, Vault vault) {

    /** What a ticket for it is bound to. */
    TicketBinding binding(Verdict verdict) {
        return new TicketBinding(
                circumstances.requester().subject(),
                hash(),
                ConversationName.of(call.request().headers()),
                verdict.policyVersion(),
                verdict.coachingRules());
    }

    /**
     * Of endpoint, model and what the model server would get were nothing masked. A recording is not in it, as policy does
     * not judge it.
     */
    private String hash() {
        UpstreamRequest asRead = request.forUpstream(
                model.name(), request.segments().stream().map(Segment::text).toList());
        return RequestHash.of(call.route(), asRead.recorded());
    }
}
