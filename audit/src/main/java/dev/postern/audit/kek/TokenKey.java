package dev.postern.audit.kek;

import dev.postern.audit.content.AesGcmWrap;
import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.WrappedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key encryption key in a token of PKCS#11, such as a hardware module: an AES key of 256 bits that never leaves it, used
 * with CKM_AES_GCM. Pseudonyms come from a second key there, used with CKM_SHA256_HMAC: the key of a quarter is the HMAC of
 * {@code postern pseudonym key 2026-Q4}. Thread-safe as far as the provider is; SunPKCS11 is.
 */
public final class TokenKey implements KeyEncryption {
    private static final String PSEUDONYMS = "postern pseudonym key ";

    private final String name;
    private final Provider provider;
    private final SecretKey pseudonyms;
    private final AesGcmWrap wrap;

    private TokenKey(String name, Provider provider, SecretKey wrapping, SecretKey pseudonyms) {
        this.name = name;
        this.provider = provider;
        this.pseudonyms = pseudonyms;
        this.wrap = new AesGcmWrap(name, wrapping, Optional.of(provider));
    }

    /**
     * Opens the token that a configuration file of SunPKCS11 names.
     *
     * @param config the file ({@code name}, {@code library}, {@code slot} …)
     * @param pinFile file with the PIN of the user
     * @param label of the key that wraps
     * @param pseudonymLabel of the key that pseudonyms come from
     * @throws IOException where a file cannot be read or the token refuses the PIN
     * @throws GeneralSecurityException where there is no such token
     * @throws IllegalArgumentException with a message for the operator where a key is missing
     */
    public static TokenKey open(String name, Path config, Path pinFile, String label, String pseudonymLabel)
            throws IOException, GeneralSecurityException {
        Provider unconfigured = Security.getProvider("SunPKCS11");
        if (unconfigured == null) {
            throw new IllegalArgumentException("This Java platform comes without SunPKCS11 (jdk.crypto.cryptoki).");
        }
        Provider provider = unconfigured.configure(config.toString());
        char[] pin = Files.readString(pinFile, StandardCharsets.UTF_8).strip().toCharArray();
        try {
            KeyStore token = KeyStore.getInstance("PKCS11", provider);
            token.load(null, pin);
            return of(name, provider, token, pin, label, pseudonymLabel);
        } finally {
            Arrays.fill(pin, ' ');
        }
    }

    /** The same with a token that is open. */
    static TokenKey of(String name, Provider provider, KeyStore token, char[] pin, String label, String pseudonymLabel)
            throws GeneralSecurityException {
        return new TokenKey(name, provider, key(token, pin, label), key(token, pin, pseudonymLabel));
    }

    private static SecretKey key(KeyStore token, char[] pin, String label) throws GeneralSecurityException {
        Key found = token.getKey(label, pin);
        if (found instanceof SecretKey key) {
            return key;
        }
        throw new IllegalArgumentException("The token has no secret key with the label " + label + ".");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] context) {
        return wrap.wrap(key, context);
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        return wrap.unwrap(wrapped, context);
    }

    @Override
    public SecretKey pseudonyms(String quarter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", provider);
            mac.init(pseudonyms);
            return new SecretKeySpec(
                    mac.doFinal((PSEUDONYMS + quarter).getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeyUnavailableException("The token makes no key for pseudonyms at the moment", e);
        }
    }

    @Override
    public String toString() {
        return "TokenKey[" + name + "]";
    }
}
