package dev.postern.gateway.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Lets quarkus-oidc renew the tokens of a session whose access token has run out; it sets the cookie anew as well. One
 * request of this gateway does it for all that find the same session run out. Thread-safe.
 */
@Singleton
final class SessionRenewal {
    private static final Logger LOG = Logger.getLogger(SessionRenewal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Two sessions may share a lock; then one waits for the other. */
    private static final int LOCKS = 128;

    private final OidcAuthenticationMechanism login;
    private final IdentityProviderManager identities;
    private final Sessions sessions;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    @Inject
    SessionRenewal(OidcAuthenticationMechanism login, IdentityProviderManager identities, Sessions sessions) {
        this.login = login;
        this.identities = identities;
        this.sessions = sessions;
    }

    /**
     * The session with other tokens than the old ones; empty where the issuer gives none, or the session is over. Blocks.
     *
     * @param id what the call's cookie holds
     */
    Optional<Session> renewed(RoutingContext call, String id, Session old) {
        ReentrantLock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            Optional<Session> now = sessions.findNow(id);
            if (now.isEmpty() || isOther(now.get(), old)) {
                return now;
            }
            SessionCookie.keep(call, id, now.get());
            renew(call);
            // Where it failed, another gateway may have renewed the session at the same moment.
            return sessions.findNow(id).filter(session -> isOther(session, old));
        } finally {
            lock.unlock();
        }
    }

    private static boolean isOther(Session now, Session old) {
        return !now.accessToken().equals(old.accessToken());
    }

    private void renew(RoutingContext call) {
        try {
            login.authenticate(call, identities).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.debugf("A session could not be renewed: %s", e.getMessage());
        }
    }
}
