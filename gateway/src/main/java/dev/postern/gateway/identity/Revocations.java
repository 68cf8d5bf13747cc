package dev.postern.gateway.identity;

import dev.postern.gateway.error.RefusedException;

/** The access tokens that a logout ended before their time, known to all gateways within a second. Thread-safe. */
@FunctionalInterface
public interface Revocations {
    /**
     * Returns where the token was not ended. May block once, at the start.
     *
     * @throws RefusedException {@code invalid_token} where it was, {@code desk_unavailable} where nobody can say
     */
    void require(VerifiedToken token);
}
