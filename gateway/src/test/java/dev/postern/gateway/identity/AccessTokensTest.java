package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.decision.Requester;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Access tokens against an issuer that really listens. */
class AccessTokensTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final FakeIssuer ISSUER = new FakeIssuer();
    private static final RsaJsonWebKey KEY = ISSUER.addKey("in-use");
    private static final RsaJsonWebKey STRANGER = FakeIssuer.key("in-use");
    private static final RsaJsonWebKey UNKNOWN = FakeIssuer.key("unknown");
    private static final AccessTokens TOKENS = tokens();

    @BeforeAll
    static void know_the_keys() {
        TOKENS.verify(new BearerToken(FakeIssuer.sign(good(), KEY)));
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void good_token_names_its_holder() {
        VerifiedToken verified = TOKENS.verify(new BearerToken(FakeIssuer.sign(good(), KEY)));

        assertThat(verified.requester())
                .isEqualTo(new Requester(
                        TestTokens.SUBJECT,
                        "employee",
                        Set.of("/engineering/platform"),
                        Set.of("employee", "operator"),
                        "postern-cli",
                        Requester.Credential.ACCESS_TOKEN));
    }

    @Test
    void good_token_says_when_its_holder_logged_in_if_the_issuer_does() {
        NumericDate login = in(-40);

        VerifiedToken told = TOKENS.verify(new BearerToken(
                FakeIssuer.sign(with(claims -> claims.setClaim("auth_time", login.getValue())), KEY)));
        VerifiedToken untold =
                TOKENS.verify(new BearerToken(FakeIssuer.sign(with(claims -> claims.unsetClaim("auth_time")), KEY)));

        assertThat(told.login()).contains(Instant.ofEpochSecond(login.getValue()));
        assertThat(told.inSession().login()).isEqualTo(told.login());
        assertThat(untold.login()).isEmpty();
    }

    @Test
    void token_without_groups_and_roles_has_none() {
        String token = FakeIssuer.sign(
                with(claims -> {
                    claims.unsetClaim("groups");
                    claims.unsetClaim("realm_access");
                }),
                KEY);

        Requester requester = TOKENS.verify(new BearerToken(token)).requester();

        assertThat(requester.groups()).isEmpty();
        assertThat(requester.roles()).isEmpty();
    }

    static Stream<Arguments> bad_tokens() throws JoseException {
        return Stream.of(
                claim("expired", claims -> claims.setExpirationTime(in(-31))),
                claim("without expiry", claims -> claims.unsetClaim("exp")),
                claim("not yet valid", claims -> claims.setNotBefore(in(60))),
                claim("issued in the future", claims -> claims.setIssuedAt(in(60))),
                claim("foreign issuer", claims -> claims.setIssuer("https://evil.example.com/realms/test")),
                claim("issuer with a longer name", claims -> claims.setIssuer(ISSUER.issuer() + "/")),
                claim("without issuer", claims -> claims.unsetClaim("iss")),
                claim("without audience", claims -> claims.unsetClaim("aud")),
                claim("other audience", claims -> claims.setAudience("account")),
                claim("without subject", claims -> claims.unsetClaim("sub")),
                claim("ID token", claims -> claims.setStringClaim("typ", "ID")),
                claim("refresh token", claims -> claims.setStringClaim("typ", "Refresh")),
                claim("without type", claims -> claims.unsetClaim("typ")),
                claim("type of another kind", claims -> claims.setClaim("typ", List.of("Bearer"))),
                claim("login of another kind", claims -> claims.setStringClaim("auth_time", "now")),
                claim("bound to a key", claims -> claims.setClaim("cnf", Map.of("jkt", "x"))),
                claim("roles of another kind", claims -> claims.setClaim("realm_access", "auditor")),
                claim("groups of another kind", claims -> claims.setClaim("groups", List.of(1))),
                Arguments.of(
                        "foreign issuer and unknown key",
                        FakeIssuer.sign(with(claims -> claims.setIssuer("https://evil.example.com")), UNKNOWN)),
                Arguments.of("signed by a stranger", FakeIssuer.sign(good(), STRANGER)),
                Arguments.of("algorithm none", unsigned()),
                Arguments.of("HMAC with the public key", signedWithPublicKey()),
                Arguments.of("without key id", withoutKeyId()),
                Arguments.of("encrypted", encrypted(good().toJson(), null)),
                Arguments.of("signed, then encrypted", encrypted(FakeIssuer.sign(good(), KEY), "JWT")),
                Arguments.of("payload exchanged", exchanged()),
                Arguments.of("signature cut off", cut(FakeIssuer.sign(good(), KEY), 2)),
                Arguments.of("two parts", cut(FakeIssuer.sign(good(), KEY), 2).substring(0, 40)),
                Arguments.of("not a token", "x.y.z"),
                Arguments.of("opaque", "0123456789abcdef"),
                Arguments.of("payload that is no object", "eyJhbGciOiJSUzI1NiIsImtpZCI6ImluLXVzZSJ9.WzFd.c2ln"),
                Arguments.of("100 KB", "a".repeat(100 * 1024)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_tokens")
    void bad_token_is_refused_without_asking_the_issuer(String name, String token) {
        int before = ISSUER.keyFetches();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TOKENS.verify(new BearerToken(token)))
                .returns(ErrorCode.INVALID_TOKEN, RefusedException::code);
        assertThat(ISSUER.keyFetches()).isEqualTo(before);
    }

    @Test
    void flood_of_unknown_keys_reaches_the_issuer_once() {
        AccessTokens fresh = tokens();
        int before = ISSUER.keyFetches();
        List<String> flood = IntStream.range(0, 50)
                .mapToObj(i -> {
                    UNKNOWN.setKeyId("unknown-" + i);
                    return FakeIssuer.sign(good(), UNKNOWN);
                })
                .toList();

        for (String token : flood) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> fresh.verify(new BearerToken(token)))
                    .returns(ErrorCode.INVALID_TOKEN, RefusedException::code);
        }

        assertThat(ISSUER.keyFetches()).isEqualTo(before + 1);
    }

    @Test
    void nothing_in_a_token_leads_the_gateway_elsewhere() {
        int before = ISSUER.keyFetches();
        JsonWebSignature signature = signature(good().toJson());
        signature.setHeader("jku", ISSUER.issuer() + "/keys");
        signature.setHeader("x5u", ISSUER.issuer() + "/keys");
        signature.setKeyIdHeaderValue("in-use");
        signature.setKey(STRANGER.getPrivateKey());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TOKENS.verify(new BearerToken(compact(signature))))
                .returns(ErrorCode.INVALID_TOKEN, RefusedException::code);
        assertThat(ISSUER.keyFetches()).isEqualTo(before);
    }

    @Test
    void token_is_good_within_the_clock_skew() {
        String token = FakeIssuer.sign(with(claims -> claims.setExpirationTime(in(-15))), KEY);

        assertThat(TOKENS.verify(new BearerToken(token)).requester().subject()).isEqualTo(TestTokens.SUBJECT);
    }

    @Test
    void issuer_that_cannot_be_reached_makes_identity_unavailable() {
        FakeIssuer gone = new FakeIssuer();
        gone.close();
        IssuerKeys keys = new IssuerKeys(documents(gone.issuer()), CLOCK, new Settings(gone.issuer()));
        AccessTokens away = new AccessTokens(keys, CLOCK, TokenRules.own(new Settings(gone.issuer())));
        String token =
                FakeIssuer.sign(with(claims -> claims.setIssuer(gone.issuer().toString())), KEY);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> away.verify(new BearerToken(token)))
                .returns(ErrorCode.IDENTITY_UNAVAILABLE, RefusedException::code);
    }

    private static AccessTokens tokens() {
        Settings settings = new Settings(ISSUER.issuer());
        IssuerKeys keys = new IssuerKeys(documents(ISSUER.issuer()), CLOCK, settings);
        return new AccessTokens(keys, CLOCK, TokenRules.own(settings));
    }

    private static IssuerDocuments documents(URI issuer) {
        return new IssuerDocuments(IdentityParts.client().build(), issuer);
    }

    private static JwtClaims good() {
        return TestTokens.access(ISSUER.issuer());
    }

    private static NumericDate in(int seconds) {
        return TestTokens.in(seconds);
    }

    private static JwtClaims with(Consumer<JwtClaims> change) {
        JwtClaims claims = good();
        change.accept(claims);
        return claims;
    }

    private static Arguments claim(String name, Consumer<JwtClaims> change) {
        return Arguments.of(name, FakeIssuer.sign(with(change), KEY));
    }

    private static JsonWebSignature signature(String payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setPayload(payload);
        return signature;
    }

    private static String unsigned() {
        JsonWebSignature none = signature(good().toJson());
        none.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        none.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        none.setKeyIdHeaderValue("in-use");
        return compact(none);
    }

    private static String signedWithPublicKey() {
        JsonWebSignature confused = signature(good().toJson());
        confused.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        confused.setKeyIdHeaderValue("in-use");
        confused.setKey(new HmacKey(KEY.getRsaPublicKey().getEncoded()));
        return compact(confused);
    }

    private static String withoutKeyId() {
        JsonWebSignature nameless = signature(good().toJson());
        nameless.setKey(KEY.getPrivateKey());
        return compact(nameless);
    }

    private static String encrypted(String payload, @Nullable String contentType) throws JoseException {
        JsonWebEncryption encryption = new JsonWebEncryption();
        encryption.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA_OAEP_256);
        encryption.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_GCM);
        encryption.setKeyIdHeaderValue("in-use");
        if (contentType != null) {
            encryption.setContentTypeHeaderValue(contentType);
        }
        encryption.setKey(KEY.getPublicKey());
        encryption.setPayload(payload);
        return encryption.getCompactSerialization();
    }

    private static String exchanged() {
        String[] parts = FakeIssuer.sign(good(), KEY).split("\\.", -1);
        String other = with(claims -> claims.setSubject("somebody-else")).toJson();
        return parts[0] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(other.getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    private static String cut(String token, int parts) {
        String[] all = token.split("\\.");
        return String.join(".", List.of(all).subList(0, parts)) + ".";
    }

    private static String compact(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
