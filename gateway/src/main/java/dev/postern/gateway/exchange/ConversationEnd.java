package dev.postern.gateway.exchange;

import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.front.Call;
import dev.postern.gateway.front.ConversationName;
import dev.postern.gateway.identity.RequesterResolver;
import dev.postern.gateway.identity.Roles;
import dev.postern.gateway.identity.key.KeyRoutes;
import dev.postern.gateway.vault.ConversationVaults;
import dev.postern.gateway.wire.openai.ErrorBody;
import dev.postern.policy.decision.Requester;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Forgets what the tokens of a conversation stand for: {@code DELETE /v1/conversations/{name}}. The answer is the same
 * whether there was such a conversation, and a requester reaches their own only.
 */
@Singleton
final class ConversationEnd {
    static final String PREFIX = "/v1/conversations/";

    private final RequesterResolver requesters;
    private final ConversationVaults vaults;
    private final Refusals refusals;

    @Inject
    ConversationEnd(RequesterResolver requesters, ConversationVaults vaults, Refusals refusals) {
        this.requesters = requesters;
        this.vaults = vaults;
        this.refusals = refusals;
    }

    void forget(Call call) {
        Attempt attempt = new Attempt(call, ErrorBody::of);
        try {
            Requester requester = requesters.resolve(call.routing());
            attempt.by(requester);
            Roles.require(requester, Roles.EMPLOYEE);
            KeyRoutes.require(requester, call.route());
            vaults.forget(requester, ConversationName.require(call.path().substring(PREFIX.length())));
            call.loop()
                    .runOnContext(ignored -> call.response().setStatusCode(204).end());
        } catch (RefusedException e) {
            refusals.refuse(attempt, e);
        }
    }
}
