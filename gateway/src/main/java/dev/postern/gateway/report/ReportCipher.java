package dev.postern.gateway.report;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what people write into reports: AES-256-GCM (NIST SP 800-38D), a fresh key for each report, wrapped by the trail's
 * key encryption key, and a nonce for each of its two texts. Report and text are bound, so that rows cannot be exchanged.
 * Thread-safe; may ask another machine.
 */
@Singleton
final class ReportCipher {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte COMMENT = 1;
    private static final byte FRAGMENT = 2;

    private final KeyEncryption encryption;
    private final SecureRandom random;

    @Inject
    ReportCipher(KeyEncryption encryption, SecureRandom random) {
        this.encryption = encryption;
        this.random = random;
    }

    /** What was written, in the clear; prints as nothing. */
    record Written(String comment, String fragment) {
        @Override
        public String toString() {
            return "Written[]";
        }
    }

    /** Fills the row, whose id is known, with what was written. */
    void seal(ReportRow row, Written written) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        put(row, encryption.wrap(key, context(row.id)));
        row.comment = seal(row.id, key, COMMENT, written.comment());
        row.fragment = seal(row.id, key, FRAGMENT, written.fragment());
    }

    /**
     * What was written. Puts the key of the row under the key encryption key of today.
     *
     * @throws UnreadableContentException where the row is not as it was written
     */
    Written open(ReportRow row) {
        byte[] key = encryption.unwrap(row.wrappedKey(), context(row.id));
        if (!row.kek.equals(encryption.name())) {
            put(row, encryption.wrap(key, context(row.id)));
        }
        return new Written(open(row.id, key, COMMENT, row.comment), open(row.id, key, FRAGMENT, row.fragment));
    }

    private static void put(ReportRow row, WrappedKey wrapped) {
        row.kek = wrapped.kek();
        row.wrapped = wrapped.bytes();
    }

    private static byte[] seal(UUID id, byte[] key, byte text, String plain) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, id, key, text).doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static String open(UUID id, byte[] key, byte text, byte[] sealed) {
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, id, key, text).doFinal(sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new UnreadableContentException("A text of a report was altered or moved", e);
        }
    }

    private static Cipher cipher(int mode, UUID id, byte[] key, byte text) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE_BYTES];
        nonce[NONCE_BYTES - 1] = text;
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context(id));
        return cipher;
    }

    private static byte[] context(UUID id) {
        return ("postern report " + id).getBytes(StandardCharsets.US_ASCII);
    }
}
