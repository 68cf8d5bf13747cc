package dev.postern.gateway.identity;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.InstantSource;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens (RFC 7519, RFC 8725) against the issuer's keys, without asking the issuer about single tokens.
 * Claims are looked at first, so that a token that is not meant for this gateway never makes it fetch a key. Thread-safe.
 */
final class AccessTokens {
    /** Signatures with a private key only: no secret is shared with the issuer, and {@code none} is no signature. */
    private static final AlgorithmConstraints ALGORITHMS = new AlgorithmConstraints(
            ConstraintType.PERMIT,
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_USING_SHA384,
            AlgorithmIdentifiers.RSA_USING_SHA512,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
            AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
            AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512,
            AlgorithmIdentifiers.EDDSA);

    private static final int ANY_AGE_SECONDS = Integer.MAX_VALUE / 2;

    private final IssuerKeys keys;
    private final InstantSource clock;
    private final String issuer;
    private final String audience;
    private final int skewSeconds;

    AccessTokens(IssuerKeys keys, InstantSource clock, PosternConfig.Identity settings) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = settings.issuer().toString();
        this.audience = settings.audience();
        this.skewSeconds = Math.toIntExact(settings.clockSkew().toSeconds());
    }

    /**
     * Verifies one token. May fetch keys and then block.
     *
     * @throws RefusedException {@code invalid_token}, or {@code identity_unavailable} where the keys are not known
     */
    VerifiedToken verify(BearerToken token) {
        try {
            JwtContext unverified = claimsOnly().process(token.compact());
            String keyId = signature(unverified).getKeyIdHeaderValue();
            if (keyId == null) {
                throw invalid("The access token does not name the key it is signed with.");
            }
            JwtConsumer whole = rules().setJwsAlgorithmConstraints(ALGORITHMS)
                    .setVerificationKey(keys.find(keyId))
                    .build();
            whole.processContext(unverified);
            return VerifiedToken.of(unverified.getJwtClaims());
        } catch (InvalidJwtException e) {
            throw invalid(
                    e.hasErrorCode(ErrorCodes.EXPIRED)
                            ? "The access token has expired; get a new one."
                            : "The access token is not valid for this gateway.");
        } catch (MalformedClaimException e) {
            throw invalid("The access token holds a claim of the wrong kind.");
        }
    }

    private JwtConsumer claimsOnly() {
        return rules().setSkipSignatureVerification().build();
    }

    private JwtConsumerBuilder rules() {
        return new JwtConsumerBuilder()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(skewSeconds)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setIssuedAtRestrictions(0, ANY_AGE_SECONDS)
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, audience)
                .registerValidator((Validator) AccessTokens::problem);
    }

    /** Keycloak marks access tokens as {@code Bearer}; ID, refresh and logout tokens carry other types. */
    private static @Nullable String problem(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        if (!"Bearer".equals(claims.getClaimValue("typ"))) {
            return "not an access token";
        }
        // A token bound to a key (RFC 7800) proves nothing without that key, which this gateway cannot check.
        return claims.hasClaim("cnf") ? "bound to a key" : null;
    }

    /** A signed token has one layer; an encrypted one has been refused before. */
    private static JsonWebStructure signature(JwtContext context) {
        List<JsonWebStructure> layers = context.getJoseObjects();
        if (layers.size() != 1) {
            throw invalid("The access token is wrapped in another one.");
        }
        return layers.getFirst();
    }

    private static RefusedException invalid(String message) {
        return new RefusedException(ErrorCode.INVALID_TOKEN, message);
    }
}
