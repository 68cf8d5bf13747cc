package dev.postern.gateway.identity;

import dev.postern.gateway.config.IdentitySettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.jwx.JsonWebStructure;
import org.jspecify.annotations.Nullable;

/**
 * Verifies logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6) of the gateway's own issuer. Whether one was
 * used before is not known here. Thread-safe.
 */
public final class LogoutTokens {
    /** How old a logout token may be; the issuer sends it at once. */
    public static final Duration LONGEST = Duration.ofMinutes(5);

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int LONGEST_ID = 256;
    private static final Set<String> HEADER_TYPES = Set.of("jwt", "logout+jwt", "application/logout+jwt");

    private final IssuerKeys keys;
    private final InstantSource clock;
    private final String issuer;
    private final String[] clients;
    private final Duration skew;

    LogoutTokens(IssuerKeys keys, InstantSource clock, IdentitySettings settings) {
        this.keys = keys;
        this.clock = clock;
        this.issuer = settings.issuer().toString();
        this.clients = Stream.concat(Stream.of(settings.web().clientId()), settings.logoutClients().stream())
                .toArray(String[]::new);
        this.skew = settings.clockSkew();
    }

    /** How long a used token has to be remembered, from when it was issued. */
    public Duration remembered() {
        return LONGEST.plus(skew).plus(skew);
    }

    /**
     * Verifies one token. May fetch keys and then block.
     *
     * @throws RefusedException {@code invalid_request}, or {@code identity_unavailable} where the keys are not known
     */
    public LogoutNotice verify(String token) {
        if (token.length() > CredentialReader.LONGEST_TOKEN) {
            throw refused();
        }
        try {
            JwtContext unverified =
                    consumer().setSkipSignatureVerification().build().process(token);
            String keyId = TokenHeader.keyId(only(unverified).getHeaders()).orElseThrow(LogoutTokens::refused);
            consumer()
                    .setJwsAlgorithmConstraints(SignatureAlgorithms.ASYMMETRIC)
                    .setVerificationKey(keys.find(keyId))
                    .build()
                    .processContext(unverified);
            JwtClaims claims = unverified.getJwtClaims();
            return new LogoutNotice(
                    claims.getJwtId(),
                    Optional.ofNullable(claims.getSubject()),
                    Optional.ofNullable(claims.getStringClaimValue("sid")),
                    Instant.ofEpochSecond(claims.getIssuedAt().getValue()));
        } catch (InvalidJwtException | MalformedClaimException | ClassCastException e) {
            throw refused();
        } catch (RefusedException e) {
            throw e.code() == ErrorCode.INVALID_TOKEN ? refused() : e;
        }
    }

    private JwtConsumerBuilder consumer() {
        return new JwtConsumerBuilder()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .setAllowedClockSkewInSeconds(Math.toIntExact(skew.toSeconds()))
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(0, Math.toIntExact(LONGEST.toSeconds()))
                .setRequireExpirationTime()
                .setRequireJwtId()
                .setExpectedIssuer(true, issuer)
                .setExpectedAudience(true, clients)
                .registerValidator((Validator) LogoutTokens::problem);
    }

    private static @Nullable String problem(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        if (!TokenHeader.isOf(only(context).getHeaders(), HEADER_TYPES)) {
            return "the header names something else than a logout token";
        }
        // Keycloak says in a claim as well what a token is.
        Object type = claims.getClaimValue("typ");
        if (type != null && !"Logout".equals(type)) {
            return "not a logout token";
        }
        if (!(claims.getClaimValue("events") instanceof Map<?, ?> events) || !(events.get(EVENT) instanceof Map)) {
            return "not the event of a logout";
        }
        if (claims.hasClaim("nonce")) {
            return "a nonce, as an ID token has";
        }
        if (claims.getJwtId().isBlank() || claims.getJwtId().length() > LONGEST_ID) {
            return "no id";
        }
        return isText(claims.getClaimValue("sub")) || isText(claims.getClaimValue("sid"))
                ? null
                : "neither subject nor session";
    }

    private static boolean isText(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank();
    }

    private static JsonWebStructure only(JwtContext context) {
        List<JsonWebStructure> layers = context.getJoseObjects();
        if (layers.size() != 1) {
            throw refused();
        }
        return layers.getFirst();
    }

    private static RefusedException refused() {
        return new RefusedException(ErrorCode.INVALID_REQUEST, "This is no logout token for this gateway.");
    }
}
