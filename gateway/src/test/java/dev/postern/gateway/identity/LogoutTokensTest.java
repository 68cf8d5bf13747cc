package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Logout tokens, as section 2.6 of OpenID Connect Back-Channel Logout 1.0 wants them looked at. */
class LogoutTokensTest {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final InstantSource CLOCK = InstantSource.system();
    private static final FakeIssuer ISSUER = new FakeIssuer();
    private static final RsaJsonWebKey KEY = ISSUER.addKey("in-use");
    private static final RsaJsonWebKey STRANGER = FakeIssuer.key("in-use");
    private static final LogoutTokens TOKENS = tokens();

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void good_token_says_whose_session_ended() {
        LogoutNotice notice = TOKENS.verify(FakeIssuer.sign(good(), KEY));

        assertThat(notice.subject()).contains(TestTokens.SUBJECT);
        assertThat(notice.session()).contains("the-session");
        assertThat(notice.id()).hasSize(36);
    }

    static Stream<Arguments> good_tokens() {
        return Stream.of(
                claim("subject only", claims -> claims.unsetClaim("sid")),
                claim("session only", claims -> claims.unsetClaim("sub")),
                claim("without Keycloak's type", claims -> claims.unsetClaim("typ")),
                claim("of a command line", claims -> claims.setAudience("postern-cli")),
                claim("within the clock skew", claims -> claims.setIssuedAt(TestTokens.in(20))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good_tokens")
    void token_that_says_enough_is_taken(String name, String token) {
        assertThat(TOKENS.verify(token).issued()).isNotNull();
    }

    static Stream<Arguments> bad_tokens() {
        return Stream.of(
                claim("foreign issuer", claims -> claims.setIssuer("https://evil.example.com/realms/test")),
                claim("issuer with a longer name", claims -> claims.setIssuer(ISSUER.issuer() + "/")),
                claim("without issuer", claims -> claims.unsetClaim("iss")),
                claim("other audience", claims -> claims.setAudience("postern-api")),
                claim("without audience", claims -> claims.unsetClaim("aud")),
                claim("without time", claims -> claims.unsetClaim("iat")),
                claim("from the future", claims -> claims.setIssuedAt(TestTokens.in(60))),
                claim("of long ago", claims -> claims.setIssuedAt(TestTokens.in(-600))),
                claim("expired", claims -> claims.setExpirationTime(TestTokens.in(-60))),
                claim("without expiry", claims -> claims.unsetClaim("exp")),
                claim("without id", claims -> claims.unsetClaim("jti")),
                claim("blank id", claims -> claims.setJwtId(" ")),
                claim("long id", claims -> claims.setJwtId("x".repeat(257))),
                claim("with a nonce", claims -> claims.setStringClaim("nonce", "x")),
                claim("without events", claims -> claims.unsetClaim("events")),
                claim("events of another kind", claims -> claims.setStringClaim("events", EVENT)),
                claim("another event", claims -> claims.setClaim("events", Map.of(EVENT + "x", Map.of()))),
                claim("event that is no object", claims -> claims.setClaim("events", Map.of(EVENT, "{}"))),
                claim("neither subject nor session", claims -> {
                    claims.unsetClaim("sub");
                    claims.unsetClaim("sid");
                }),
                claim("session of another kind", claims -> claims.setClaim("sid", List.of("x"))),
                claim("ID token by its type", claims -> claims.setStringClaim("typ", "ID")),
                claim("access token by its type", claims -> claims.setStringClaim("typ", "Bearer")),
                Arguments.of("ID token", FakeIssuer.sign(TestTokens.id(ISSUER.issuer(), "n"), KEY)),
                Arguments.of("access token", FakeIssuer.sign(TestTokens.access(ISSUER.issuer()), KEY)),
                Arguments.of("header of an access token", headed("at+jwt", AlgorithmIdentifiers.RSA_USING_SHA256)),
                Arguments.of("signed by a stranger", FakeIssuer.sign(good(), STRANGER)),
                Arguments.of("algorithm none", headed("logout+jwt", AlgorithmIdentifiers.NONE)),
                Arguments.of("HMAC with the public key", headed("logout+jwt", AlgorithmIdentifiers.HMAC_SHA256)),
                Arguments.of("not a token", "x.y.z"),
                Arguments.of("empty", ""),
                Arguments.of("100 KB", "a".repeat(100 * 1024)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_tokens")
    void bad_token_ends_nothing(String name, String token) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TOKENS.verify(token))
                .returns(ErrorCode.INVALID_REQUEST, RefusedException::code);
    }

    private static LogoutTokens tokens() {
        Settings settings = new Settings(ISSUER.issuer());
        IssuerDocuments documents = new IssuerDocuments(IdentityParts.client().build(), ISSUER.issuer());
        return new LogoutTokens(new IssuerKeys(documents, CLOCK, settings), CLOCK, settings);
    }

    private static JwtClaims good() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER.issuer().toString());
        claims.setAudience("postern-web");
        claims.setIssuedAt(TestTokens.in(-1));
        claims.setExpirationTime(TestTokens.in(120));
        claims.setJwtId(UUID.randomUUID().toString());
        claims.setSubject(TestTokens.SUBJECT);
        claims.setStringClaim("sid", "the-session");
        claims.setStringClaim("typ", "Logout");
        claims.setClaim("events", Map.of(EVENT, Map.of()));
        return claims;
    }

    private static Arguments claim(String name, Consumer<JwtClaims> change) {
        JwtClaims claims = good();
        change.accept(claims);
        return Arguments.of(name, FakeIssuer.sign(claims, KEY));
    }

    private static String headed(String type, String algorithm) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setHeader("typ", type);
        signature.setKeyIdHeaderValue("in-use");
        signature.setPayload(good().toJson());
        switch (algorithm) {
            case AlgorithmIdentifiers.RSA_USING_SHA256 -> signature.setKey(KEY.getPrivateKey());
            case AlgorithmIdentifiers.HMAC_SHA256 ->
                signature.setKey(new HmacKey(KEY.getRsaPublicKey().getEncoded()));
            default -> {}
        }
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
