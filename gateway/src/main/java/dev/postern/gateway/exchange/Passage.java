package dev.postern.gateway.exchange;

import dev.postern.gateway.front.Call;
import dev.postern.gateway.quota.Metered;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.token.Vault;

/**
 * An exchange whose intent is recorded: it may leave.
 *
 * @param journey the servers it may go to
 * @param first the one it goes to
 * @param vault knows what the tokens in the prompt stand for
 * @param metered counts what it uses
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
        RecordLevel level) {}
