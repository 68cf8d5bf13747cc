package dev.postern.gateway.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * A browser session: the tokens that stay on the server, and the token against requests forged by other sites.
 *
 * @param csrf sent by the pages with every request that changes something
 * @param tokens from the issuer
 * @param expires when the session is forgotten
 */
public record Session(String csrf, AuthorizationCodeTokens tokens, Instant expires) {

    BearerToken accessToken() {
        return new BearerToken(tokens.getAccessToken());
    }

    /** Compares in a time that does not depend on where the two differ. */
    boolean hasCsrf(String sent) {
        return MessageDigest.isEqual(
                csrf.getBytes(StandardCharsets.ISO_8859_1), sent.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return "Session[until " + expires + "]";
    }
}
