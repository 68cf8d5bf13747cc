package dev.postern.gateway.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over all of a token: 32 bytes as four words, so that equality is equality of the whole hash. */
record TokenHash(long first, long second, long third, long fourth) {

    static TokenHash of(BearerToken token) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(token.compact().getBytes(StandardCharsets.ISO_8859_1));
            ByteBuffer words = ByteBuffer.wrap(hash);
            return new TokenHash(words.getLong(), words.getLong(), words.getLong(), words.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
