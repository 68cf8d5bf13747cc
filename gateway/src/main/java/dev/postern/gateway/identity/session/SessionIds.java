package dev.postern.gateway.identity.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Ids of sessions: 256 random bits, a dot, and a mark that only gateways can make, so that invented ones are told without
 * asking the database. Thread-safe.
 */
@Singleton
final class SessionIds {
    private static final int BYTES = 32;
    private static final int RANDOM_LENGTH = 43;
    private static final int LENGTH = RANDOM_LENGTH + 1 + 22;

    private final SessionKeys keys;
    private final SecureRandom random;

    @Inject
    SessionIds(SessionKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    String next() {
        String secret = secret();
        return secret + "." + text(keys.mark(secret));
    }

    /** 256 random bits in base64url. */
    String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    /** Whether a gateway made it. Takes as long for marks that differ early as for those that differ late. */
    boolean isOurs(String id) {
        return id.length() == LENGTH
                && id.charAt(RANDOM_LENGTH) == '.'
                && MessageDigest.isEqual(
                        text(keys.mark(id.substring(0, RANDOM_LENGTH))).getBytes(StandardCharsets.ISO_8859_1),
                        id.substring(RANDOM_LENGTH + 1).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What stands for an id in rows and in memory: its SHA-256 in hexadecimal. */
    static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
