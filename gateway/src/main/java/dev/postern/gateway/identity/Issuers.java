package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * The issuers whose access tokens are taken: those of the settings and no other. Which one a token names is compared
 * character by character, and nothing in a token makes the gateway go anywhere. Thread-safe.
 */
final class Issuers {
    private static final JwtConsumer UNVERIFIED = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setSkipSignatureVerification()
            .build();

    private final AccessTokens own;
    private final Map<String, AccessTokens> byName = new LinkedHashMap<>();

    /**
     * @param own the gateway's own issuer
     * @throws IllegalArgumentException where two are the same
     */
    Issuers(AccessTokens own, List<AccessTokens> further) {
        this.own = own;
        byName.put(own.issuer(), own);
        for (AccessTokens issuer : further) {
            if (byName.put(issuer.issuer(), issuer) != null) {
                throw new IllegalArgumentException("The settings name the issuer " + issuer.issuer() + " twice.");
            }
        }
    }

    /**
     * Verifies a token by the rules of the issuer that it names. May block.
     *
     * @throws RefusedException as {@link AccessTokens#verify}
     */
    VerifiedToken verify(BearerToken token) {
        return (byName.size() == 1 ? own : issuerOf(token)).verify(token);
    }

    /** Fetches the keys that are due, the own issuer's first. To be called every now and then; may block. */
    void keepKeysFresh() {
        byName.values().forEach(AccessTokens::keepKeysFresh);
    }

    private AccessTokens issuerOf(BearerToken token) {
        try {
            AccessTokens issuer =
                    byName.get(UNVERIFIED.processToClaims(token.compact()).getIssuer());
            if (issuer != null) {
                return issuer;
            }
        } catch (InvalidJwtException | MalformedClaimException | ClassCastException e) {
            // It is refused in the same words as a token that names nobody we know.
        }
        throw new RefusedException(ErrorCode.INVALID_TOKEN, "The access token is not valid for this gateway.");
    }
}
