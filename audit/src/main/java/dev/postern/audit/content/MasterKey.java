package dev.postern.audit.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key encryption key in a file. It encrypts nothing itself: other keys are derived from it for one purpose each (HKDF of
 * RFC 5869 with SHA-256). Thread-safe.
 */
public final class MasterKey implements KeyEncryption {
    /** The name under which the key of {@code postern.audit.key-file} wraps. */
    public static final String KEY_FILE = "key-file";

    private static final int LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final String WRAPPING = "postern wrapping key";
    private static final String PSEUDONYMS = "postern pseudonym key ";

    private final String name;
    private final SecretKey key;
    private final SecretKey wrapping;
    private final SecureRandom random = new SecureRandom();

    private MasterKey(String name, byte[] bytes) {
        this.name = name;
        this.key = new SecretKeySpec(bytes, "HKDF");
        this.wrapping = derive(WRAPPING, "AES");
    }

    /**
     * A key of these bytes, which are copied.
     *
     * @throws IllegalArgumentException where there are not 32
     */
    public static MasterKey of(byte[] bytes) {
        return of(KEY_FILE, bytes);
    }

    /**
     * The same under another name than {@link #KEY_FILE}.
     *
     * @throws IllegalArgumentException where there are not 32
     */
    public static MasterKey of(String name, byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("The key has " + bytes.length + " bytes; it must have " + LENGTH + ".");
        }
        return new MasterKey(name, bytes.clone());
    }

    /**
     * Reads a file.
     *
     * @param name what keys wrapped with it carry
     * @throws IllegalArgumentException with a message for the operator where it is not 32 bytes in base64
     * @throws IOException where it cannot be read
     */
    public static MasterKey read(String name, Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        try {
            return of(name, Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The key file " + file
                            + " does not hold 32 bytes in base64; make one with: openssl rand -base64 32",
                    e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** AES-256-GCM: a random nonce of 12 bytes, the ciphertext, the tag. */
    @Override
    public WrappedKey wrap(byte[] plain, byte[] context) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            byte[] wrapped = ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new WrappedKey(name, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A data key could not be wrapped", e);
        }
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        byte[] bytes = wrapped.bytes();
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_LENGTH), context)
                    .doFinal(bytes, NONCE_LENGTH, bytes.length - NONCE_LENGTH);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new UnreadableContentException("A stored key does not open with the key " + name, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java platform", e);
        }
    }

    @Override
    public SecretKey pseudonyms(String quarter) {
        return derive(PSEUDONYMS + quarter, "HmacSHA256");
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, wrapping, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private SecretKey derive(String purpose, String algorithm) {
        try {
            AlgorithmParameterSpec spec = HKDFParameterSpec.ofExtract()
                    .addIKM(key)
                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is part of this Java platform", e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey[" + LENGTH + " bytes]";
    }
}
