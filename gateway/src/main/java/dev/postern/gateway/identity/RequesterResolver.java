package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Finds out who asks, for every endpoint alike. Thread-safe. */
@Singleton
public final class RequesterResolver {
    /** Where the requester stands in a resource method's identity. */
    static final String ATTRIBUTE = Requester.class.getName();

    /** Where the moment of the requester's login stands there, if it is known. */
    static final String LOGIN = Requester.class.getName() + ".login";

    private final VerifiedTokens tokens;
    private final Sessions sessions;
    private final SessionRenewal renewal;

    @Inject
    RequesterResolver(VerifiedTokens tokens, Sessions sessions, SessionRenewal renewal) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.renewal = renewal;
    }

    /**
     * The requester behind a call. On a virtual or worker thread; may block for a few seconds where keys or tokens have
     * to be fetched.
     *
     * @throws RefusedException {@code unauthenticated}, {@code invalid_token}, {@code invalid_request} (several
     *     credentials), {@code forbidden} (a request forged by another site) or {@code identity_unavailable}
     */
    public Requester resolve(RoutingContext call) {
        return token(call).requester();
    }

    /** What the token behind a call says; as {@link #resolve}. */
    VerifiedToken token(RoutingContext call) {
        HttpServerRequest request = call.request();
        return switch (CredentialReader.read(request.headers(), sessionCookies(request))) {
            case Credential.Bearer(BearerToken token) -> tokens.read(token);
            case Credential.Cookie(String id) -> inSession(call, id);
        };
    }

    /** The requester behind a resource method's identity. */
    public Requester of(SecurityIdentity identity) {
        Requester requester = identity.getAttribute(ATTRIBUTE);
        if (requester == null) {
            throw new RefusedException(ErrorCode.UNAUTHENTICATED, "This needs a login.");
        }
        return requester;
    }

    /** The token that pages send along when they change something; empty where the call has no session. */
    public Optional<String> csrf(RoutingContext call) {
        return session(call).map(Session::csrf);
    }

    /** Whether the call comes with the cookie of a living session. */
    public boolean hasSession(RoutingContext call) {
        return session(call).isPresent();
    }

    /** Forgets the session that the call comes with, if it has one. The issuer's own is not ended by it. */
    public void forget(RoutingContext call) {
        sessionCookies(call.request()).forEach(sessions::close);
    }

    /** Whether the browser does not say that another site's page caused the call. */
    public boolean comesFromHere(RoutingContext call) {
        return SameSite.comesFromHere(
                call.request().getHeader("host"), call.request().headers());
    }

    private Optional<Session> session(RoutingContext call) {
        List<String> ids = sessionCookies(call.request());
        return ids.size() == 1 ? sessions.find(ids.getFirst()) : Optional.empty();
    }

    private VerifiedToken inSession(RoutingContext call, String id) {
        Session session = sessions.find(id).orElseThrow(RequesterResolver::over);
        HttpServerRequest request = call.request();
        SameSite.require(request.method().name(), request.getHeader("host"), request.headers(), session);
        try {
            return tokens.read(session.accessToken()).inSession();
        } catch (RefusedException e) {
            if (e.code() != ErrorCode.INVALID_TOKEN) {
                throw e;
            }
            return renewed(call, id, session);
        }
    }

    /** Renews once for all requests that find the same session run out. */
    private VerifiedToken renewed(RoutingContext call, String id, Session old) {
        old.renewing().lock();
        try {
            Session now = sessions.find(id).orElseThrow(RequesterResolver::over);
            if (now.accessToken().equals(old.accessToken()) && !renewal.renew(call)) {
                throw over();
            }
            return tokens.read(sessions.find(id)
                            .orElseThrow(RequesterResolver::over)
                            .accessToken())
                    .inSession();
        } finally {
            old.renewing().unlock();
        }
    }

    private static RefusedException over() {
        return new RefusedException(ErrorCode.UNAUTHENTICATED, "Your session is over; load the page again to log in.");
    }

    private static List<String> sessionCookies(HttpServerRequest request) {
        return request.cookies(OidcUtils.SESSION_COOKIE_NAME).stream()
                .map(Cookie::getValue)
                .toList();
    }
}
