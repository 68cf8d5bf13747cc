package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
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
 * Verifies access tokens (RFC 7519, RFC 8725) of one issuer against its keys, without asking the issuer about single
 * tokens. Claims are looked at first, so that a token that is not meant for this gateway never makes it fetch a key.
 * Thread-safe.
 */
final class AccessTokens {
    private static final int ANY_AGE_SECONDS = Integer.MAX_VALUE / 2;

    /** The header of an access token where it says what it is (RFC 7519, section 5.1; RFC 9068, section 2.1). */
    private static final Set<String> HEADER_TYPES = Set.of("jwt", "at+jwt", "application/jwt", "application/at+jwt");

    private final IssuerKeys keys;
    private final InstantSource clock;
    private final TokenRules rules;

    AccessTokens(IssuerKeys keys, InstantSource clock, TokenRules rules) {
        this.keys = keys;
        this.clock = clock;
        this.rules = rules;
    }

    /** The issuer whose tokens these are. */
    String issuer() {
        return rules.issuer();
    }

    /** As {@link IssuerKeys#keepFresh}. */
    void keepKeysFresh() {
        keys.keepFresh();
    }

    /**
     * Verifies one token. May fetch keys and then block.
     *
     * @throws RefusedException {@code invalid_token}, or {@code identity_unavailable} where the keys are not known
     */
    VerifiedToken verify(BearerToken token) {
        try {
            JwtContext unverified = claimsOnly().process(token.compact());
            String keyId = TokenHeader.keyId(signature(unverified).getHeaders())
                    .orElseThrow(() -> invalid("The access token does not name the key it is signed with."));
            JwtConsumer whole = consumer()
                    .setJwsAlgorithmConstraints(SignatureAlgorithms.ASYMMETRIC)
                    .setVerificationKey(keys.find(keyId))
                    .build();
            whole.processContext(unverified);
            return VerifiedToken.of(unverified.getJwtClaims(), rules);
        } catch (InvalidJwtException e) {
            throw invalid(
                    e.hasErrorCode(ErrorCodes.EXPIRED)
                            ? "The access token has expired; get a new one."
                            : "The access token is not valid for this gateway.");
        } catch (MalformedClaimException | ClassCastException e) {
            throw invalid("The access token holds a claim of the wrong kind.");
        }
    }

    private JwtConsumer claimsOnly() {
        return consumer().setSkipSignatureVerification().build();
    }

    private JwtConsumerBuilder consumer() {
        return new JwtConsumerBuilder()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(Math.toIntExact(rules.skew().toSeconds()))
                .setRequireExpirationTime()
                .setRequireSubject()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, ANY_AGE_SECONDS)
                .setExpectedIssuer(true, rules.issuer())
                .setExpectedAudience(true, rules.audience())
                .registerValidator((Validator) this::problem);
    }

    /** Keycloak marks access tokens as {@code Bearer}; ID, refresh and logout tokens carry other types. */
    private @Nullable String problem(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        if (!"Bearer".equals(claims.getClaimValue("typ"))) {
            return "not an access token";
        }
        if (!TokenHeader.isOf(signature(context).getHeaders(), HEADER_TYPES)) {
            return "the header names something else than an access token";
        }
        if (claims.getSubject() == null || claims.getSubject().isBlank()) {
            return "of nobody";
        }
        // A token bound to a key (RFC 7800) proves nothing without that key, which this gateway cannot check.
        if (claims.hasClaim("cnf")) {
            return "bound to a key";
        }
        // A logout is remembered for as long as a token may live, so no token may live longer.
        long life = claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        return Duration.ofSeconds(life).compareTo(rules.longest()) > 0 ? "lives too long" : null;
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
