package dev.postern.audit.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key everything secret in the trail hangs on. It encrypts nothing itself: other keys are derived from it for one
 * purpose each (HKDF of RFC 5869 with SHA-256). Thread-safe.
 */
public final class MasterKey {
    private static final int LENGTH = 32;
    private static final String WRAPPING = "postern wrapping key";
    private static final String PSEUDONYMS = "postern pseudonym key ";

    private final SecretKey key;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "HKDF");
    }

    /**
     * A key of these bytes, which are copied.
     *
     * @throws IllegalArgumentException where there are not 32
     */
    public static MasterKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("The key has " + bytes.length + " bytes; it must have " + LENGTH + ".");
        }
        return new MasterKey(bytes.clone());
    }

    /**
     * Reads the file that {@code postern.audit.key-file} names.
     *
     * @throws IllegalArgumentException with a message for the operator where it is not 32 bytes in base64
     * @throws IOException where it cannot be read
     */
    public static MasterKey read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        try {
            return of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The key file " + file
                            + " does not hold 32 bytes in base64; make one with: openssl rand -base64 32",
                    e);
        }
    }

    /** Wraps the data keys of subjects. */
    SecretKey wrapping() {
        return derive(WRAPPING, "AES");
    }

    /** Turns subjects into pseudonyms during one quarter, such as {@code 2026-Q4}. */
    SecretKey pseudonyms(String quarter) {
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
