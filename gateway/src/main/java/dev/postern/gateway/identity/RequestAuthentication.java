package dev.postern.gateway.identity;

import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Authenticates requests for resources. Under {@code /api} the {@link RequesterResolver} decides and nobody is ever
 * redirected; everywhere else a person is in front of a browser, and quarkus-oidc leads them through the login.
 */
@Alternative
@Priority(1)
@Singleton
final class RequestAuthentication implements HttpAuthenticationMechanism {
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "5";
    private static final String AWAY =
            "The identity provider cannot be reached, so nobody can log in at the moment. Try again in a minute.\n";
    private static final String UNKNOWN =
            "The database cannot be reached, so nobody can tell who you are at the moment. Try again in a minute.\n";

    /** Set on a call whose session nobody could look up. */
    private static final String UNKNOWN_SESSION = RequestAuthentication.class.getName() + ".unknown";

    private final RequesterResolver requesters;
    private final OidcAuthenticationMechanism login;
    private final BlockingSecurityExecutor blocking;

    @Inject
    RequestAuthentication(
            RequesterResolver requesters, OidcAuthenticationMechanism login, BlockingSecurityExecutor blocking) {
        this.requesters = requesters;
        this.login = login;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        if (isForPrograms(call)) {
            return blocking.executeBlocking(() -> identity(call));
        }
        // Whose session is over is nobody, and led to the login like anybody else.
        return blocking.executeBlocking(() -> requesters.hasSession(call))
                .onFailure(RefusedException.class)
                .transform(failure -> {
                    call.put(UNKNOWN_SESSION, true);
                    return new AuthenticationFailedException(failure);
                })
                .chain(known -> login.authenticate(call, identities))
                .onFailure(failure -> failure.getCause() instanceof SessionOverException)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        if (isForPrograms(call)) {
            return Uni.createFrom().item(new ChallengeData(401, "www-authenticate", BearerChallenge.NO_CREDENTIAL));
        }
        if (isUnknown(call)) {
            return Uni.createFrom().item(new ChallengeData(UNAVAILABLE, "retry-after", RETRY_SECONDS));
        }
        return login.getChallenge(call)
                .onFailure(OIDCException.class)
                .recoverWithItem(new ChallengeData(UNAVAILABLE, "retry-after", RETRY_SECONDS));
    }

    private static boolean isUnknown(RoutingContext call) {
        return call.get(UNKNOWN_SESSION) != null;
    }

    /** Says in words what a person in front of a browser can do while the issuer or the database is away. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext call) {
        return getChallenge(call)
                .invoke(challenge -> {
                    call.response().setStatusCode(challenge.status);
                    challenge
                            .getHeaders()
                            .forEach((name, value) -> call.response().putHeader(name, value));
                })
                .chain(challenge -> challenge.status == UNAVAILABLE
                        ? Uni.createFrom()
                                .completionStage(call.response()
                                        .putHeader("content-type", "text/plain; charset=utf-8")
                                        .end(isUnknown(call) ? UNKNOWN : AWAY)
                                        .toCompletionStage())
                        : Uni.createFrom().voidItem())
                .replaceWith(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    private SecurityIdentity identity(RoutingContext call) {
        try {
            VerifiedToken token = requesters.token(call);
            Requester requester = token.requester();
            QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(requester.name()))
                    .addRoles(requester.roles())
                    .addAttribute(RequesterResolver.ATTRIBUTE, requester);
            token.login().ifPresent(login -> identity.addAttribute(RequesterResolver.LOGIN, login));
            return identity.build();
        } catch (RefusedException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private static boolean isForPrograms(RoutingContext call) {
        String path = call.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/v1/");
    }
}
