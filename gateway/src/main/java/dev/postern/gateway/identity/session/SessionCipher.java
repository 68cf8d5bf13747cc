package dev.postern.gateway.identity.session;

import dev.postern.audit.content.UnreadableContentException;
import dev.postern.gateway.identity.Session;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what a session holds: AES-256-GCM (NIST SP 800-38D) with a random nonce in front, under a key of that session,
 * bound to its hash. Thread-safe.
 */
@Singleton
final class SessionCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SessionKeys keys;
    private final SecureRandom random;

    @Inject
    SessionCipher(SessionKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    byte[] seal(String id, String csrf, AuthorizationCodeTokens tokens) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = new JsonObject()
                .put("csrf", csrf)
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("seconds", tokens.getAccessTokenExpiresIn())
                .put("scope", tokens.getAccessTokenScope())
                .encode()
                .getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws UnreadableContentException where this is not what was sealed for this id, or the keys are others now */
    Session open(String id, byte[] sealed, Instant expires) {
        if (sealed.length < NONCE_BYTES) {
            throw new UnreadableContentException("A session is shorter than any can be.");
        }
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), id)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            JsonObject kept = new JsonObject(new String(plain, StandardCharsets.UTF_8));
            return new Session(
                    kept.getString("csrf"),
                    new AuthorizationCodeTokens(
                            kept.getString("id"),
                            kept.getString("access"),
                            kept.getString("refresh"),
                            kept.getLong("seconds"),
                            kept.getString("scope")),
                    expires);
        } catch (GeneralSecurityException e) {
            throw new UnreadableContentException("A session was altered, or sealed with another key.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.sealing(id), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(SessionIds.hash(id).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
