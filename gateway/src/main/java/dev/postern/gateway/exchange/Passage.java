package dev.postern.gateway.exchange;

import dev.postern.gateway.front.Call;
import dev.postern.gateway.model.ModelServer;
import dev.postern.gateway.wire.ClientRequest;
import dev.postern.gateway.wire.UpstreamRequest;
import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.token.Vault;

/**
 * An exchange whose intent is recorded: it may leave.
 *
 * @param server where it goes
 * @param vault knows what the tokens in the prompt stand for
 * @param prompt the request written afresh for the model server; never the client's bytes
 * @param level how much of the texts may be recorded
 */
record Passage(
        Call call,
        Requester requester,
        ClientRequest request,
        ModelServer server,
        Policy policy,
        Circumstances circumstances,
        Vault vault,
        UpstreamRequest prompt,
        RecordLevel level) {}
