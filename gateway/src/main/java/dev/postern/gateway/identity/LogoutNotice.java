package dev.postern.gateway.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What a good logout token says. One of subject and session is there.
 *
 * @param id of the token, good once
 * @param subject whose logout it is
 * @param session the issuer's session that ended; empty where all of the subject did
 * @param issued when, by the issuer's clock
 */
public record LogoutNotice(String id, Optional<String> subject, Optional<String> session, Instant issued) {

    /** Without who it is. */
    @Override
    public String toString() {
        return "LogoutNotice[" + issued + "]";
    }
}
