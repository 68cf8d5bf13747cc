package dev.postern.gateway.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;

/** Claims as Keycloak puts them into tokens. */
final class TestTokens {
    static final String SUBJECT = "8d1f";

    private TestTokens() {}

    /** An access token for the gateway that is good for five minutes. */
    static JwtClaims access(URI issuer) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer.toString());
        claims.setAudience("postern-api", "account");
        claims.setSubject(SUBJECT);
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("azp", "postern-cli");
        claims.setStringClaim("preferred_username", "employee");
        claims.setClaim("realm_access", Map.of("roles", List.of("employee", "operator")));
        claims.setStringListClaim("groups", "/engineering/platform");
        claims.setIssuedAt(in(-60));
        claims.setClaim("auth_time", in(-60).getValue());
        claims.setExpirationTime(in(300));
        return claims;
    }

    /** An ID token for the pages' client. */
    static JwtClaims id(URI issuer, String nonce) {
        JwtClaims claims = access(issuer);
        claims.setAudience("postern-web");
        claims.setStringClaim("typ", "ID");
        claims.setStringClaim("nonce", nonce);
        return claims;
    }

    static NumericDate in(int seconds) {
        NumericDate date = NumericDate.now();
        date.addSeconds(seconds);
        return date;
    }
}
