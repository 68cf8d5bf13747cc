package dev.postern.gateway.identity.key;

import dev.postern.gateway.config.ApiKeySettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's secret behind all API keys: whoever copies the database finds HMAC-SHA-256 under it, which says nothing of a key
 * and lets nobody make one. A fast function is right here: what it hides is random, and a slow one would let strangers keep the
 * gateway busy. Without a pepper there are no API keys. Thread-safe.
 */
public final class Pepper {
    private static final String HMAC = "HmacSHA256";
    private static final int LENGTH = 32;

    private final @Nullable SecretKeySpec key;

    private Pepper(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    /** The pepper of these settings; a file that cannot be read or holds something else stops the start. */
    static Pepper of(ApiKeySettings settings) {
        Optional<Path> file = settings.pepperFile();
        return file.isPresent() ? read(file.get()) : none();
    }

    /** No pepper, so no keys. */
    static Pepper none() {
        return new Pepper(null);
    }

    /** @throws IllegalArgumentException where there are not 32 bytes */
    static Pepper of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException(
                    "The pepper has " + bytes.length + " bytes; it must have " + LENGTH + ".");
        }
        return new Pepper(new SecretKeySpec(bytes, HMAC));
    }

    /** Whether there are API keys at all. */
    public boolean isThere() {
        return key != null;
    }

    /**
     * What stands for a key. Its kind and its id are in it as well, so that nobody who can write the database moves what they know
     * to another row.
     */
    public KeyMac mac(KeyText text) {
        if (key == null) {
            throw new IllegalStateException("There is no pepper");
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return KeyMac.of(mac.doFinal(text.body().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static Pepper read(Path file) {
        try {
            return of(Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The file of postern.api-keys.pepper-file does not hold 32 bytes in base64: " + file
                            + "; make one with: openssl rand -base64 32",
                    e);
        } catch (IOException e) {
            throw new IllegalStateException("The file of postern.api-keys.pepper-file cannot be read: " + file, e);
        }
    }

    @Override
    public String toString() {
        return key == null ? "Pepper[none]" : "Pepper[" + LENGTH + " bytes]";
    }
}
