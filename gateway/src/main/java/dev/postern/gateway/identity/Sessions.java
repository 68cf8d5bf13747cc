package dev.postern.gateway.identity;

import dev.postern.gateway.error.RefusedException;
import io.quarkus.oidc.AuthorizationCodeTokens;
import java.time.Instant;
import java.util.Optional;

/**
 * The browser sessions of all gateways. Every method may block, and throws a {@link RefusedException} with
 * {@code desk_unavailable} where nobody can say. Thread-safe.
 */
public interface Sessions {
    /** Opens a session and returns its id, which nobody can guess. */
    String open(AuthorizationCodeTokens tokens, Instant expires);

    /** Gives a session its renewed tokens; false where there is no such session any more. */
    boolean renew(String id, AuthorizationCodeTokens tokens, Instant expires);

    /** The session as it was within the last second. */
    Optional<Session> find(String id);

    /** The session as it is now. */
    Optional<Session> findNow(String id);

    /** Forgets a session, here at once and elsewhere within a second. */
    void close(String id);
}
