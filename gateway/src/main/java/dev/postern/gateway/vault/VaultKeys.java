package dev.postern.gateway.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one vault: AES-256-GCM (NIST SP 800-38D, nonces by counting) for its values, HMAC-SHA-256 to find them
 * again. Made at random, never written anywhere, gone with the vault. Not thread-safe.
 */
final class VaultKeys {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec finding;
    private long sealed;

    VaultKeys(SecureRandom random) {
        this.sealing = new SecretKeySpec(some(random), "AES");
        this.finding = new SecretKeySpec(some(random), "HmacSHA256");
    }

    Sealed seal(byte[] plain) {
        long number = sealed++;
        return new Sealed(
                number, ByteBuffer.wrap(run(Cipher.ENCRYPT_MODE, number, plain)).asReadOnlyBuffer());
    }

    byte[] open(Sealed value) {
        byte[] bytes = new byte[value.bytes().remaining()];
        value.bytes().duplicate().get(bytes);
        return run(Cipher.DECRYPT_MODE, value.number(), bytes);
    }

    /** Equal for equal values under these keys, and of no use without them. */
    ByteBuffer digest(byte[] plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(finding);
            return ByteBuffer.wrap(mac.doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private byte[] run(int mode, long number, byte[] input) {
        try {
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                    .putLong(NONCE_BYTES - Long.BYTES, number)
                    .array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a value of a vault cannot be read with its own key", e);
        }
    }

    private static byte[] some(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
