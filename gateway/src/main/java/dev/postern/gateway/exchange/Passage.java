package dev.postern.gateway.exchange;

import dev.postern.gateway.front.Call;
import dev.postern.gateway.quota.Metered;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.Offer;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.token.Vault;
import java.util.Optional;

/**
 * An exchange whose intent is recorded: it may leave.
 *
 * @param journey the servers it may go to
 * @param first the one it goes to
 * @param vault knows what the tokens in the prompt stand for
 * @param metered counts what it uses
 * @param offer what goes with its answer where that turns out unsure; nothing where it is not weighed
 * @param level how much of the texts may be recorded
 */
record Passage(
        Call call,
        Requester requester,
        ClientRequest request,
        Journey journey,
        Leg first,
        Policy policy,
        Circumstances circumstances,
        Vault vault,
        Metered metered,
        Optional<Offer> offer,
        RecordLevel level) {}
