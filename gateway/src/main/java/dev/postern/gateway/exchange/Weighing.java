package dev.postern.gateway.exchange;

import dev.postern.gateway.choice.Choice;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Offer;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.model.Capability;
import dev.postern.policy.decision.AutoRoute;
import java.util.Optional;

/**
 * Whether an answer is weighed by the probabilities of its tokens, and what is offered where it turns out unsure.
 *
 * @param offer nothing where it is not weighed
 * @param asks whether the gateway asks the model server for them, as the client did not
 */
record Weighing(Optional<Offer> offer, boolean asks) {
    /** Alternatives tell how torn the choice of a token was; any server that gives some gives as many. */
    private static final String MEMBERS = "\"logprobs\":true,\"top_logprobs\":5";

    private static final Weighing NONE = new Weighing(Optional.empty(), false);

    /** The answer to an everyday prompt is weighed where policy says so and a larger model could have given it. */
    static Weighing of(Settled settled, ClientRequest request, AutoRoute route) {
        if (!(settled.choice() instanceof Choice.Easy easy)
                || easy.larger().isEmpty()
                || route.unsureBelow().isEmpty()
                || !easy.model().capabilities().contains(Capability.LOGPROBS)) {
            return NONE;
        }
        double below = route.unsureBelow().getAsDouble();
        return switch (request.chances()) {
            case NONE -> NONE;
            case OPEN ->
                new Weighing(Optional.of(offer(easy.model(), easy.larger().get(), below)), true);
            case WANTED ->
                new Weighing(Optional.of(offer(easy.model(), easy.larger().get(), below)), false);
        };
    }

    private static Offer offer(Model model, Model larger, double below) {
        return new Offer(
                larger.name(),
                larger.zone(),
                larger.facts().promptPrice(),
                larger.facts().answerPrice(),
                larger.zone() != model.zone(),
                below);
    }

    /** A request with what the gateway asks for of its own. */
    static UpstreamRequest asking(UpstreamRequest plain) {
        return plain.with(MEMBERS);
    }
}
