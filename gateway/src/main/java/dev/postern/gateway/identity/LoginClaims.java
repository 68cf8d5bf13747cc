package dev.postern.gateway.identity;

import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Whose login a new session comes from, so that a logout finds it.
 *
 * @param subject whose
 * @param session the issuer's session ({@code sid}); empty where the issuer names none
 */
public record LoginClaims(String subject, Optional<String> session) {
    private static final JwtConsumer READER = new JwtConsumerBuilder()
            .setSkipAllValidators()
            .setSkipSignatureVerification()
            .build();

    /**
     * Reads an ID token that quarkus-oidc has just verified.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static LoginClaims of(String idToken) {
        try {
            JwtClaims claims = READER.processToClaims(idToken);
            String subject = claims.getSubject();
            if (subject == null) {
                throw new IllegalArgumentException("An ID token without a subject");
            }
            return new LoginClaims(subject, Optional.ofNullable(claims.getStringClaimValue("sid")));
        } catch (InvalidJwtException | MalformedClaimException e) {
            throw new IllegalArgumentException("Not an ID token", e);
        }
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "LoginClaims[]";
    }
}
