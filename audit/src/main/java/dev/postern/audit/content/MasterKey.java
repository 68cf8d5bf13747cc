package dev.postern.audit.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
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
    private static final String WRAPPING = "postern wrapping key";
    private static final String PSEUDONYMS = "postern pseudonym key ";

    private final String name;
    private final SecretKey key;
    private final AesGcmWrap wrap;

    private MasterKey(String name, byte[] bytes) {
        this.name = name;
        this.key = new SecretKeySpec(bytes, "HKDF");
        this.wrap = new AesGcmWrap(name, derive(WRAPPING, "AES"), Optional.empty());
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

    @Override
    public WrappedKey wrap(byte[] plain, byte[] context) {
        return wrap.wrap(plain, context);
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        return wrap.unwrap(wrapped, context);
    }

    @Override
    public SecretKey pseudonyms(String quarter) {
        return derive(PSEUDONYMS + quarter, "HmacSHA256");
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
