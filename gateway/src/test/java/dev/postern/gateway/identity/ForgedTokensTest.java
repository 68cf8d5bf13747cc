package dev.postern.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens as attackers build them, byte by byte; {@link AccessTokensTest} has those that an issuer would sign. */
class ForgedTokensTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final FakeIssuer ISSUER = new FakeIssuer();
    private static final RsaJsonWebKey KEY = ISSUER.addKey("in-use");
    private static final RsaJsonWebKey STRANGER = FakeIssuer.key("in-use");
    private static final Issuers TOKENS = tokens();
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"in-use\"}";

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    static Stream<Arguments> algorithms() {
        return Stream.of(
                of("none", unsigned("{\"alg\":\"none\",\"kid\":\"in-use\"}")),
                of("none in odd capitals", unsigned("{\"alg\":\"nOnE\",\"kid\":\"in-use\"}")),
                of("no algorithm", signed("{\"kid\":\"in-use\"}", KEY)),
                of("empty algorithm", signed("{\"alg\":\"\",\"kid\":\"in-use\"}", KEY)),
                of("algorithm in small letters", signed("{\"alg\":\"rs256\",\"kid\":\"in-use\"}", KEY)),
                of("algorithm with a blank", signed("{\"alg\":\"RS256 \",\"kid\":\"in-use\"}", KEY)),
                of("algorithm that is a list", signed("{\"alg\":[\"RS256\"],\"kid\":\"in-use\"}", KEY)),
                of("two algorithms", signed("{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"in-use\"}", KEY)),
                of("of another family", signed("{\"alg\":\"ES256\",\"kid\":\"in-use\"}", KEY)),
                of("of another padding", signed("{\"alg\":\"PS256\",\"kid\":\"in-use\"}", KEY)),
                of("of another hash", signed("{\"alg\":\"RS512\",\"kid\":\"in-use\"}", KEY)),
                of("that no RSA key has", signed("{\"alg\":\"EdDSA\",\"kid\":\"in-use\"}", KEY)),
                of("zeros as a signature", parts(head("ES256"), claims(), new byte[64])),
                of(
                        "HS256 with the key's bytes",
                        hmac("HS256", "HmacSHA256", KEY.getPublicKey().getEncoded())),
                of(
                        "HS384 with the key's bytes",
                        hmac("HS384", "HmacSHA384", KEY.getPublicKey().getEncoded())),
                of(
                        "HS512 with the key's bytes",
                        hmac("HS512", "HmacSHA512", KEY.getPublicKey().getEncoded())),
                of("HS256 with the published key", hmac("HS256", "HmacSHA256", published())),
                of("HS256 with the key as PEM", hmac("HS256", "HmacSHA256", pem())),
                of("HS256 with an empty secret", hmac("HS256", "HmacSHA256", new byte[] {0})));
    }

    static Stream<Arguments> headers() {
        String foreign = STRANGER.toJson(OutputControlLevel.PUBLIC_ONLY);
        return Stream.of(
                of("key in the header", signed(with("\"jwk\":" + foreign), STRANGER)),
                of("key set elsewhere", signed(with("\"jku\":\"" + ISSUER.issuer() + "/keys\""), STRANGER)),
                of("certificate elsewhere", signed(with("\"x5u\":\"" + ISSUER.issuer() + "/keys\""), STRANGER)),
                of("certificate in the header", signed(with("\"x5c\":[\"MIIB\"]"), STRANGER)),
                of("hash of a certificate", signed(with("\"x5t\":\"AAAA\""), STRANGER)),
                of("something critical", signed(with("\"crit\":[\"exp\"],\"exp\":1"), KEY)),
                of("nothing critical", signed(with("\"crit\":[]"), KEY)),
                of("critical that is not there", signed(with("\"crit\":[\"x\"]"), KEY)),
                of("payload not encoded", signed(with("\"crit\":[\"b64\"],\"b64\":false"), KEY)),
                of("compressed", signed(with("\"zip\":\"DEF\""), STRANGER)),
                of("logout token", signed(with("\"typ\":\"logout+jwt\""), KEY)),
                of("proof of possession", signed(with("\"typ\":\"dpop+jwt\""), KEY)),
                of("type that is a number", signed(with("\"typ\":1"), KEY)),
                of("a token inside", parts(with("\"cty\":\"JWT\""), FakeIssuer.sign(good(), KEY), new byte[256])),
                of("unsigned with a token inside", unsigned("{\"alg\":\"none\",\"cty\":\"JWT\"}", signed(HEADER, KEY))),
                of("header that is no JSON", parts("RS256", claims(), new byte[256])),
                of("header that is a list", parts("[]", claims(), new byte[256])),
                of("empty header", parts("", claims(), new byte[256])));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                of("path", signed("{\"alg\":\"RS256\",\"kid\":\"../../../../dev/null\"}", STRANGER)),
                of("address", signed("{\"alg\":\"RS256\",\"kid\":\"" + ISSUER.issuer() + "/keys\"}", STRANGER)),
                of("statement", signed("{\"alg\":\"RS256\",\"kid\":\"x' UNION SELECT 'k\"}", STRANGER)),
                of("empty", signed("{\"alg\":\"RS256\",\"kid\":\"\"}", STRANGER)),
                of("number", signed("{\"alg\":\"RS256\",\"kid\":1}", KEY)),
                of("null", signed("{\"alg\":\"RS256\",\"kid\":null}", KEY)),
                of("with a blank", signed("{\"alg\":\"RS256\",\"kid\":\"in-use \"}", KEY)),
                of("in capitals", signed("{\"alg\":\"RS256\",\"kid\":\"IN-USE\"}", KEY)),
                of("twice", signed("{\"alg\":\"RS256\",\"kid\":\"x\",\"kid\":\"in-use\"}", KEY)),
                of("of a stranger", signed(HEADER, STRANGER)));
    }

    static Stream<Arguments> bodies() {
        String good = claims();
        String end = good.substring(1);
        return Stream.of(
                of("issuer twice", body("{\"iss\":\"https://evil.example.com\"," + end)),
                of("expiry twice", body("{\"exp\":99999999999," + end)),
                of("audience twice", body("{\"aud\":\"postern-api\"," + end)),
                of("something behind", body(good + good)),
                of("a mark in front", body("\uFEFF" + good)),
                of("not closed", body(good.substring(0, good.length() - 1))),
                of("list", body("[" + good + "]")),
                of("text", body("\"" + "x".repeat(20) + "\"")),
                of("nothing", body("")),
                of("null", body("null")),
                of("ten thousand brackets", body("{\"a\":" + "[".repeat(10_000))),
                of("four parts", signed(HEADER, KEY) + ".AAAA"),
                of("five parts", signed(HEADER, KEY) + ".AAAA.AAAA"),
                of("no signature", signed(HEADER, KEY).replaceFirst("\\.[^.]*$", ".")),
                of("half a signature", signed(HEADER, KEY).replaceFirst(".{100}$", "")),
                of("signature of another token", otherSignature()),
                of("as JSON", asJson()),
                of("no dots", "eyJhbGciOiJSUzI1NiJ9"),
                of("dots only", ".."),
                of("100 KB", signed(HEADER, KEY) + "A".repeat(100 * 1024)));
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                claim("iat", null),
                claim("iat", "now"),
                claim("exp", "never"),
                claim("exp", 1e300),
                claim("exp", -1),
                claim("exp", TestTokens.in(25 * 3600).getValue()),
                claim("nbf", "soon"),
                claim("nbf", TestTokens.in(90).getValue()),
                claim("sub", ""),
                claim("sub", " "),
                claim("sub", 1),
                claim("sub", List.of("8d1f")),
                claim("aud", List.of()),
                claim("aud", "POSTERN-API"),
                claim("aud", "postern-api "),
                claim("aud", Map.of("postern-api", true)),
                claim("aud", List.of(1)),
                claim("iss", ISSUER.issuer().toString().toUpperCase(Locale.ROOT)),
                claim("iss", ISSUER.issuer() + "#"),
                claim("iss", ISSUER.issuer() + "%2F"),
                claim("iss", ISSUER.issuer() + ".evil.example.com"),
                claim("iss", List.of(ISSUER.issuer().toString())),
                claim("typ", "bearer"),
                claim("typ", "Logout"),
                claim("typ", "Offline"),
                claim("azp", List.of("postern-cli")),
                claim("sid", 1),
                claim("preferred_username", 1),
                claim("realm_access", List.of("operator")),
                claim("realm_access", Map.of("roles", "operator")),
                claim("groups", "/hr"),
                claim("groups", Map.of("/hr", true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"algorithms", "headers", "keys", "bodies", "contents"})
    void forged_token_is_refused_by_name(String what, String token) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> TOKENS.verify(new BearerToken(token)))
                .returns(ErrorCode.INVALID_TOKEN, RefusedException::code);
    }

    private static Issuers tokens() {
        Settings settings = new Settings(ISSUER.issuer());
        IssuerKeys keys =
                new IssuerKeys(new IssuerDocuments(IdentityParts.client().build(), ISSUER.issuer()), CLOCK, settings);
        AccessTokens own = new AccessTokens(keys, CLOCK, TokenRules.own(settings));
        return new Issuers(own, List.of());
    }

    private static Arguments of(String what, String token) {
        return Arguments.of(what, token);
    }

    private static Arguments claim(String name, @Nullable Object value) {
        JwtClaims claims = good();
        claims.setClaim(name, value);
        return Arguments.of(name + "=" + value, FakeIssuer.sign(claims, KEY));
    }

    private static JwtClaims good() {
        return TestTokens.access(ISSUER.issuer());
    }

    private static String claims() {
        return good().toJson();
    }

    private static String head(String algorithm) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"in-use\"}";
    }

    private static String with(String member) {
        return "{\"alg\":\"RS256\",\"kid\":\"in-use\"," + member + "}";
    }

    private static String body(String payload) {
        return signed(HEADER, payload, KEY.getPrivateKey());
    }

    private static String signed(String header, RsaJsonWebKey key) {
        return signed(header, claims(), key.getPrivateKey());
    }

    private static String signed(String header, String payload, PrivateKey key) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(key);
            rsa.update((encoded(header) + "." + encoded(payload)).getBytes(StandardCharsets.US_ASCII));
            return parts(header, payload, rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String algorithm, String name, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(secret, name));
            String signed = encoded(head(algorithm)) + "." + encoded(claims());
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String header) {
        return unsigned(header, claims());
    }

    private static String unsigned(String header, String payload) {
        return encoded(header) + "." + encoded(payload) + ".";
    }

    private static String otherSignature() {
        String token = FakeIssuer.sign(good(), KEY);
        JwtClaims other = good();
        other.setSubject("somebody-else");
        String signature = FakeIssuer.sign(other, KEY).replaceFirst("^.*\\.", "");
        return token.substring(0, token.lastIndexOf('.') + 1) + signature;
    }

    private static String asJson() {
        String[] parts = signed(HEADER, KEY).split("\\.", -1);
        return "{\"protected\":\"" + parts[0] + "\",\"payload\":\"" + parts[1] + "\",\"signature\":\"" + parts[2]
                + "\"}";
    }

    private static byte[] published() {
        return KEY.toJson(OutputControlLevel.PUBLIC_ONLY).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pem() {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(KEY.getPublicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String parts(String header, String payload, byte[] signature) {
        return encoded(header) + "." + encoded(payload) + "." + encoded(signature);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
