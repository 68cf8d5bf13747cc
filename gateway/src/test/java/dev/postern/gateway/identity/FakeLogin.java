package dev.postern.gateway.identity;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwt.JwtClaims;

/**
 * The login of {@link FakeIssuer}: everybody is let in at once as the same person, and a code is exchanged only for the
 * verifier that belongs to its challenge (RFC 7636). Tests talk to it over HTTP, because they live in another class
 * loader.
 */
public final class FakeLogin implements QuarkusTestResourceLifecycleManager {
    private final FakeIssuer issuer = new FakeIssuer();
    private final RsaJsonWebKey key = issuer.addKey("in-use");
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile int lifetimeSeconds = 300;
    private volatile int loginAgeSeconds = 60;

    @Override
    public Map<String, String> start() {
        issuer.serve("/auth", this::authorize);
        issuer.serve("/token", this::token);
        issuer.serve("/test/access", this::access);
        issuer.serve("/test/lifetime", this::lifetime);
        issuer.serve("/test/login-age", this::loginAge);
        issuer.serve("/test/renewals", call -> FakeIssuer.answer(call, renewals.toString()));
        return Map.of(
                "postern.identity.issuer", issuer.issuer().toString(),
                "postern.identity.clock-skew", "0s",
                "postern.identity.web.client-secret", "a-secret-that-is-long-enough-for-tests");
    }

    @Override
    public void stop() {
        issuer.close();
    }

    private void authorize(HttpExchange call) throws IOException {
        try (call) {
            Map<String, String> query = form(call.getRequestURI().getRawQuery());
            String code = UUID.randomUUID().toString();
            asked.put(code, query);
            call.getResponseHeaders()
                    .set("location", query.get("redirect_uri") + "?state=" + query.get("state") + "&code=" + code);
            call.sendResponseHeaders(302, -1);
        }
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = form(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String nonce = form.getOrDefault("refresh_token", "");
        if ("authorization_code".equals(form.get("grant_type"))) {
            Map<String, String> login = asked.remove(form.get("code"));
            if (login == null
                    || !challenge(form.getOrDefault("code_verifier", "")).equals(login.get("code_challenge"))) {
                call.sendResponseHeaders(400, -1);
                call.close();
                return;
            }
            nonce = login.getOrDefault("nonce", "");
        } else {
            renewals.incrementAndGet();
        }
        URI name = issuer.issuer();
        FakeIssuer.answer(call, """
                {"token_type": "Bearer", "expires_in": %d, "refresh_token": "%s", "access_token": "%s", "id_token": "%s"}""".formatted(
                        lifetimeSeconds, nonce, signed(TestTokens.access(name)), signed(TestTokens.id(name, nonce))));
    }

    private String signed(JwtClaims claims) {
        claims.setExpirationTime(TestTokens.in(lifetimeSeconds));
        claims.setClaim("auth_time", TestTokens.in(-loginAgeSeconds).getValue());
        return FakeIssuer.sign(claims, key);
    }

    private void access(HttpExchange call) throws IOException {
        FakeIssuer.answer(call, signed(TestTokens.access(issuer.issuer())));
    }

    private void lifetime(HttpExchange call) throws IOException {
        lifetimeSeconds = Integer.parseInt(call.getRequestURI().getQuery());
        FakeIssuer.answer(call, "{}");
    }

    private void loginAge(HttpExchange call) throws IOException {
        loginAgeSeconds = Integer.parseInt(call.getRequestURI().getQuery());
        FakeIssuer.answer(call, "{}");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
