package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.key.KeyText;
import dev.postern.gateway.identity.key.KeyVerifier;
import dev.postern.policy.decision.Requester;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
    private final Standing standing;
    private final KeyVerifier keys;

    @Inject
    RequesterResolver(
            VerifiedTokens tokens, Sessions sessions, SessionRenewal renewal, Standing standing, KeyVerifier keys) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.renewal = renewal;
        this.standing = standing;
        this.keys = keys;
    }

    /**
     * The requester behind a call. On a virtual or worker thread; may block for a few seconds where keys or tokens have
     * to be fetched.
     *
     * @throws RefusedException {@code unauthenticated}, {@code invalid_token}, {@code key_expired}, {@code invalid_request}
     *     (several credentials), {@code forbidden} (a request forged by another site, a key in another network),
     *     {@code identity_unavailable} or {@code desk_unavailable}
     */
    public Requester resolve(RoutingContext call) {
        return switch (credential(call)) {
            case Credential.Bearer(BearerToken token) ->
                standing.now(tokens.read(token)).requester();
            case Credential.Cookie(String id) -> inSession(call, id).requester();
            case Credential.Key(KeyText key) -> keyed(call, key);
        };
    }

    /** What the token behind a call says, as {@link #resolve}; {@code forbidden} for a key, which has none. */
    VerifiedToken token(RoutingContext call) {
        return switch (credential(call)) {
            case Credential.Bearer(BearerToken token) -> standing.now(tokens.read(token));
            case Credential.Cookie(String id) -> inSession(call, id);
            case Credential.Key(KeyText key) -> {
                // Whoever holds a key is told so; what is none is refused like everywhere.
                keyed(call, key);
                throw new RefusedException(
                        ErrorCode.FORBIDDEN,
                        "An API key is good for the endpoints for clients only, such as those under /v1; this needs a login.");
            }
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

    /** The token that pages send along when they change something; empty where the call has no session. May block. */
    public Optional<String> csrf(RoutingContext call) {
        return session(call).map(Session::csrf);
    }

    /**
     * Whether the call comes with the cookie of a living session. May block.
     *
     * @throws RefusedException {@code desk_unavailable} where nobody can say
     */
    public boolean hasSession(RoutingContext call) {
        return session(call).isPresent();
    }

    /**
     * Asks {@link #hasSession} away from the event loop and goes on there. A call whose session nobody can look up goes on
     * as one that has one, and is refused where it is needed.
     */
    public void withSession(RoutingContext call, Consumer<Boolean> then) {
        if (sessionCookies(call.request()).isEmpty()) {
            then.accept(false);
            return;
        }
        call.request().pause();
        call.vertx().executeBlocking(() -> hasSession(call), false).onComplete(known -> {
            call.request().resume();
            then.accept(known.failed() || known.result());
        });
    }

    /**
     * Forgets the session that the call comes with, if it has one, away from the event loop, and goes on there. The
     * issuer's own is not ended by it. Where it could not be forgotten, the call ends here.
     */
    public void forget(RoutingContext call, Runnable then) {
        List<String> ids = sessionCookies(call.request());
        call.request().pause();
        call.vertx()
                .executeBlocking(
                        () -> {
                            ids.forEach(sessions::close);
                            return ids;
                        },
                        false)
                .onComplete(forgotten -> {
                    call.request().resume();
                    if (forgotten.succeeded()) {
                        then.run();
                    } else {
                        call.response()
                                .setStatusCode(ErrorCode.DESK_UNAVAILABLE.status())
                                .putHeader("content-type", "text/plain; charset=utf-8")
                                .end("The session cannot be ended at the moment. Try again in a minute.\n");
                    }
                });
    }

    /** Whether the browser does not say that another site's page caused the call. */
    public boolean comesFromHere(RoutingContext call) {
        return SameSite.comesFromHere(
                call.request().getHeader("host"), call.request().headers());
    }

    private static Credential credential(RoutingContext call) {
        return CredentialReader.read(call.request().headers(), sessionCookies(call.request()));
    }

    private Requester keyed(RoutingContext call, KeyText key) {
        return keys.verify(key, call.request().remoteAddress().hostAddress());
    }

    private Optional<Session> session(RoutingContext call) {
        List<String> ids = sessionCookies(call.request());
        if (ids.size() != 1) {
            return Optional.empty();
        }
        Optional<Session> session = sessions.find(ids.getFirst());
        session.ifPresent(known -> SessionCookie.keep(call, ids.getFirst(), known));
        return session;
    }

    private VerifiedToken inSession(RoutingContext call, String id) {
        Session session = sessions.find(id).orElseThrow(RequesterResolver::over);
        HttpServerRequest request = call.request();
        SameSite.require(request.method().name(), request.getHeader("host"), request.headers(), session);
        VerifiedToken token;
        try {
            token = tokens.read(session.accessToken());
        } catch (RefusedException e) {
            if (e.code() != ErrorCode.INVALID_TOKEN) {
                throw e;
            }
            token = tokens.read(renewal.renewed(call, id, session)
                    .orElseThrow(RequesterResolver::over)
                    .accessToken());
        }
        return stillCounts(token).inSession();
    }

    /** Whoever has a session has no token to get anew: what ends the token ends the session. */
    private VerifiedToken stillCounts(VerifiedToken token) {
        try {
            return standing.now(token);
        } catch (RefusedException e) {
            throw e.code() == ErrorCode.INVALID_TOKEN ? over() : e;
        }
    }

    private static RefusedException over() {
        return new RefusedException(ErrorCode.UNAUTHENTICATED, "Your session is over; load the page again to log in.");
    }

    private static List<String> sessionCookies(HttpServerRequest request) {
        return request.cookies(SessionCookie.NAME).stream()
                .map(Cookie::getValue)
                .toList();
    }
}
