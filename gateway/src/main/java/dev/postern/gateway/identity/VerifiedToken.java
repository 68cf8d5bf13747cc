package dev.postern.gateway.identity;

import dev.postern.policy.decision.Requester;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jspecify.annotations.Nullable;

/**
 * What a good access token says.
 *
 * @param requester who holds it
 * @param expires when it ends, by the issuer's clock
 * @param login when its holder proved who they are ({@code auth_time}), by the issuer's clock; empty where it does not say
 */
record VerifiedToken(Requester requester, Instant expires, Optional<Instant> login) {

    /**
     * Reads verified claims, by the names Keycloak uses.
     *
     * @throws MalformedClaimException where a claim is of another kind than it should be
     */
    static VerifiedToken of(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        Requester requester = new Requester(
                subject,
                text(claims, "preferred_username", subject),
                strings("groups", claims.getClaimValue("groups")),
                roles(claims),
                text(claims, "azp", ""),
                Requester.Credential.ACCESS_TOKEN);
        return new VerifiedToken(
                requester,
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                Optional.ofNullable(claims.getNumericDateClaimValue("auth_time"))
                        .map(seconds -> Instant.ofEpochSecond(seconds.getValue())));
    }

    /** The same token as its holder's browser session uses it. */
    VerifiedToken inSession() {
        return new VerifiedToken(
                new Requester(
                        requester.subject(),
                        requester.name(),
                        requester.groups(),
                        requester.roles(),
                        requester.client(),
                        Requester.Credential.SESSION),
                expires,
                login);
    }

    private static String text(JwtClaims claims, String name, String otherwise) throws MalformedClaimException {
        return claims.hasClaim(name) ? claims.getStringClaimValue(name) : otherwise;
    }

    private static Set<String> roles(JwtClaims claims) throws MalformedClaimException {
        Object access = claims.getClaimValue("realm_access");
        if (access == null) {
            return Set.of();
        }
        if (!(access instanceof Map<?, ?> map)) {
            throw new MalformedClaimException("realm_access is not an object");
        }
        return strings("roles", map.get("roles"));
    }

    private static Set<String> strings(String name, @Nullable Object value) throws MalformedClaimException {
        if (value == null) {
            return Set.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            throw new MalformedClaimException(name + " is not a list of strings");
        }
        return Set.copyOf(list.stream().map(String.class::cast).distinct().toList());
    }
}
