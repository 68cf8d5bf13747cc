package dev.postern.gateway.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Lets quarkus-oidc renew the tokens of a session whose access token has run out; it sets the cookie anew as well. */
@Singleton
final class SessionRenewal {
    private static final Logger LOG = Logger.getLogger(SessionRenewal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcAuthenticationMechanism login;
    private final IdentityProviderManager identities;

    @Inject
    SessionRenewal(OidcAuthenticationMechanism login, IdentityProviderManager identities) {
        this.login = login;
        this.identities = identities;
    }

    /** Renews the session that the call's cookie names; false where the issuer does not. Blocks. */
    boolean renew(RoutingContext call) {
        try {
            return login.authenticate(call, identities).await().atMost(PATIENCE) != null;
        } catch (RuntimeException e) {
            LOG.debugf("A session could not be renewed: %s", e.getMessage());
            return false;
        }
    }
}
