package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps data keys with a key derived from the master key: AES-256-GCM, a random nonce of 12 bytes before the ciphertext,
 * bound to the key's id, pseudonym and month so that rows cannot be exchanged. Thread-safe.
 */
public final class KeyWrap {
    private static final int KEY_LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey wrapping;

    public KeyWrap(MasterKey master) {
        this.wrapping = master.wrapping();
    }

    /** A fresh data key for a subject and a month such as {@code 2026-11}. */
    DataKey fresh(byte[] pseudonym, String month, SecureRandom random) {
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, id, pseudonym, month).doFinal(key);
            byte[] wrapped = ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new DataKey(id, pseudonym, month, new SecretKeySpec(key, "AES"), wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be wrapped", e);
        }
    }

    /**
     * The key in a stored row.
     *
     * @throws UnreadableContentException where the row was altered or wrapped with another master key
     */
    public SecretKey unwrap(UUID id, byte[] pseudonym, String month, byte[] wrapped) {
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(wrapped, NONCE_LENGTH), id, pseudonym, month);
            byte[] key = cipher.doFinal(wrapped, NONCE_LENGTH, wrapped.length - NONCE_LENGTH);
            return new SecretKeySpec(key, "AES");
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new UnreadableContentException("Key " + id + " does not open with this master key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java platform", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID id, byte[] pseudonym, String month)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, wrapping, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .flip());
        cipher.updateAAD(pseudonym);
        cipher.updateAAD(month.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
