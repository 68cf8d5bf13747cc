package dev.postern.gateway.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Tells quarkus-oidc to keep the tokens of a login in {@link Sessions}; its cookie holds the session's id only. A
 * session keeps its id while its tokens are renewed, so that requests under way at that moment are not logged out, and
 * gets a new one at every login.
 */
@Alternative
@Priority(1)
@Singleton
final class SessionTokens implements TokenStateManager {
    /** Set by quarkus-oidc before it replaces tokens after a refresh; without it every renewal gets a new id. */
    private static final String RENEWAL = "refresh_token_grant_response";

    private static final String RENEWED_ID = SessionTokens.class.getName() + ".id";

    private final Sessions sessions;
    private final InstantSource clock;

    @Inject
    SessionTokens(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext routing,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        long seconds = routing.get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM, 0L);
        Instant expires = clock.instant().plusSeconds(seconds);
        @Nullable String renewed = routing.get(RENEWED_ID);
        return context.runBlocking(() ->
                renewed != null && sessions.renew(renewed, tokens, expires) ? renewed : sessions.open(tokens, expires));
    }

    /** Whoever authenticates the call has mostly looked the session up already. */
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext routing,
            OidcTenantConfig config,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        @Nullable Session known = SessionCookie.session(routing, id);
        return known != null
                ? Uni.createFrom().item(known.tokens())
                : context.runBlocking(() ->
                        sessions.find(id).orElseThrow(SessionOverException::new).tokens());
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext routing, OidcTenantConfig config, String id, OidcRequestContext<Void> context) {
        if (Boolean.TRUE.equals(routing.get(RENEWAL))) {
            routing.put(RENEWED_ID, id);
            return Uni.createFrom().voidItem();
        }
        return context.runBlocking(() -> close(id));
    }

    private @Nullable Void close(String id) {
        sessions.close(id);
        return null;
    }
}
