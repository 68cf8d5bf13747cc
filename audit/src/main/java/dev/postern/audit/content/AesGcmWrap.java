package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Wraps keys with AES-256-GCM: a random nonce of 12 bytes, the ciphertext, the tag. Thread-safe. */
public final class AesGcmWrap {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;

    private final String name;
    private final SecretKey wrapping;
    private final Optional<Provider> provider;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param name of the key encryption key
     * @param provider whose cipher works with the key; any where there is none
     */
    public AesGcmWrap(String name, SecretKey wrapping, Optional<Provider> provider) {
        this.name = name;
        this.wrapping = wrapping;
        this.provider = provider;
    }

    /**
     * Wraps a key.
     *
     * @throws KeyUnavailableException where the provider fails
     */
    public WrappedKey wrap(byte[] key, byte[] context) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(key);
            byte[] wrapped = ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new WrappedKey(name, wrapped);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyUnavailableException("The key " + name + " wraps nothing at the moment", e);
        }
    }

    /**
     * The key that was wrapped.
     *
     * @throws UnreadableContentException where the wrapped key was altered, or is of another key or context
     * @throws KeyUnavailableException where the provider fails
     */
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        byte[] bytes = wrapped.bytes();
        if (bytes.length < NONCE_LENGTH + TAG_BITS / Byte.SIZE) {
            throw new UnreadableContentException("A stored key is too short for the key " + name);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_LENGTH), context)
                    .doFinal(bytes, NONCE_LENGTH, bytes.length - NONCE_LENGTH);
        } catch (AEADBadTagException e) {
            throw new UnreadableContentException("A stored key does not open with the key " + name, e);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyUnavailableException("The key " + name + " opens nothing at the moment", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = provider.isPresent()
                ? Cipher.getInstance("AES/GCM/NoPadding", provider.get())
                : Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, wrapping, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
