package dev.postern.gateway.identity;

import dev.postern.policy.decision.Requester;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/**
 * What a good access token says.
 *
 * @param requester who holds it
 * @param issuer who issued it
 * @param session the issuer's session that it belongs to ({@code sid}); empty where it does not say
 * @param issued when it was issued, by the issuer's clock
 * @param expires when it ends, by the issuer's clock
 * @param login when its holder proved who they are ({@code auth_time}), by the issuer's clock; empty where it does not say
 */
public record VerifiedToken(
        Requester requester,
        String issuer,
        Optional<String> session,
        Instant issued,
        Instant expires,
        Optional<Instant> login) {

    /**
     * Reads verified claims, by the names Keycloak uses.
     *
     * @throws MalformedClaimException where a claim is of another kind than it should be
     */
    static VerifiedToken of(JwtClaims claims, TokenRules rules) throws MalformedClaimException {
        String subject = claims.getSubject();
        Set<String> roles = ListClaim.read(claims, rules.rolesClaim());
        Requester requester = new Requester(
                rules.subject(subject),
                text(claims, "preferred_username", subject),
                ListClaim.read(claims, rules.groupsClaim()),
                rules.rolesOf().map(some -> ListClaim.common(roles, some)).orElse(roles),
                text(claims, "azp", ""),
                Requester.Credential.ACCESS_TOKEN);
        return new VerifiedToken(
                requester,
                rules.issuer(),
                Optional.ofNullable(claims.getStringClaimValue("sid")),
                Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                Optional.ofNullable(claims.getNumericDateClaimValue("auth_time"))
                        .map(seconds -> Instant.ofEpochSecond(seconds.getValue())));
    }

    /** The same token as its holder's browser session uses it. */
    VerifiedToken inSession() {
        return heldBy(new Requester(
                requester.subject(),
                requester.name(),
                requester.groups(),
                requester.roles(),
                requester.client(),
                Requester.Credential.SESSION));
    }

    /** The same token of a holder with no more than these groups and roles. */
    VerifiedToken within(Set<String> groups, Set<String> roles) {
        return heldBy(new Requester(
                requester.subject(), requester.name(), groups, roles, requester.client(), requester.credential()));
    }

    private VerifiedToken heldBy(Requester holder) {
        return new VerifiedToken(holder, issuer, session, issued, expires, login);
    }

    private static String text(JwtClaims claims, String name, String otherwise) throws MalformedClaimException {
        return claims.hasClaim(name) ? claims.getStringClaimValue(name) : otherwise;
    }
}
