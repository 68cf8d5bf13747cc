package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * What a data key becomes: the key of the cipher and a commitment to it. AES-GCM alone lets somebody who chooses the keys
 * make one ciphertext that opens to two texts under two keys; with the commitment in the authenticated head that would
 * need two data keys with the same commitment, a collision of SHA-256. Both are derived from the data key with words of
 * their own (HKDF of RFC 5869), as in the committing suites of the AWS Encryption SDK; the attack and the remedy are in
 * Albertini et al., "How to Abuse and Fix Authenticated Encryption Without Key Commitment" (USENIX Security 2022).
 */
final class ContentKey {
    static final int COMMITMENT_LENGTH = 32;
    private static final int KEY_LENGTH = 32;
    private static final String CIPHER = "postern content key";
    private static final String COMMITMENT = "postern key commitment";

    private final SecretKey cipher;
    private final byte[] commitment;

    private ContentKey(SecretKey cipher, byte[] commitment) {
        this.cipher = cipher;
        this.commitment = commitment;
    }

    static ContentKey of(SecretKey dataKey, UUID id) {
        try {
            KDF hkdf = KDF.getInstance("HKDF-SHA256");
            return new ContentKey(
                    hkdf.deriveKey("AES", spec(dataKey, CIPHER, id, KEY_LENGTH)),
                    hkdf.deriveData(spec(dataKey, COMMITMENT, id, COMMITMENT_LENGTH)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of this Java platform", e);
        }
    }

    SecretKey cipher() {
        return cipher;
    }

    /** Not copied. */
    byte[] commitment() {
        return commitment;
    }

    private static HKDFParameterSpec spec(SecretKey dataKey, String word, UUID id, int length) {
        byte[] text = word.getBytes(StandardCharsets.US_ASCII);
        byte[] info = ByteBuffer.allocate(text.length + 2 * Long.BYTES)
                .put(text)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return HKDFParameterSpec.ofExtract().addIKM(dataKey).thenExpand(info, length);
    }
}
