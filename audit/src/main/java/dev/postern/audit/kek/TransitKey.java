package dev.postern.audit.kek;

import dev.postern.audit.content.KeyEncryption;
import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.audit.content.WrappedKey;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key encryption key in the transit engine of a Vault (HashiCorp Vault, OpenBao): it never leaves there. What is wrapped
 * is the data key followed by the SHA-256 of its context, so that wrapped keys cannot be exchanged. The key of a quarter's
 * pseudonyms is the HMAC, under the first version of the key, of {@code postern pseudonym key 2026-Q4}. Thread-safe.
 */
public final class TransitKey implements KeyEncryption {
    private static final String PSEUDONYMS = "postern pseudonym key ";
    private static final int KEY_LENGTH = 32;
    private static final int REFUSED = 400;

    private final String name;
    private final TransitSettings settings;
    private final TransitClient client;

    public TransitKey(String name, TransitSettings settings) {
        this.name = name;
        this.settings = settings;
        this.client = new TransitClient(settings);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public WrappedKey wrap(byte[] key, byte[] context) {
        byte[] bound = ByteBuffer.allocate(2 * KEY_LENGTH)
                .put(key)
                .put(sha256(context))
                .array();
        HttpResponse<String> answer = client.post(path("encrypt"), "{\"plaintext\":\"" + base64(bound) + "\"}");
        requireDone(answer);
        return new WrappedKey(
                name, TransitAnswer.value(answer.body(), "ciphertext").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        String ciphertext = new String(wrapped.bytes(), StandardCharsets.US_ASCII);
        if (!ciphertext.matches("[A-Za-z0-9:+/=_-]+")) {
            throw new UnreadableContentException("A stored key was not wrapped by the key " + name);
        }
        HttpResponse<String> answer = client.post(path("decrypt"), "{\"ciphertext\":\"" + ciphertext + "\"}");
        if (answer.statusCode() == REFUSED) {
            throw new UnreadableContentException("A stored key does not open with the key " + name);
        }
        requireDone(answer);
        byte[] bound = Base64.getDecoder().decode(TransitAnswer.value(answer.body(), "plaintext"));
        if (bound.length != 2 * KEY_LENGTH
                || !MessageDigest.isEqual(Arrays.copyOfRange(bound, KEY_LENGTH, bound.length), sha256(context))) {
            throw new UnreadableContentException("A stored key was wrapped for another place");
        }
        return Arrays.copyOf(bound, KEY_LENGTH);
    }

    @Override
    public SecretKey pseudonyms(String quarter) {
        String input = base64((PSEUDONYMS + quarter).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                client.post(path("hmac"), "{\"input\":\"" + input + "\",\"algorithm\":\"sha2-256\",\"key_version\":1}");
        requireDone(answer);
        String hmac = TransitAnswer.value(answer.body(), "hmac");
        return new SecretKeySpec(Base64.getDecoder().decode(hmac.substring(hmac.lastIndexOf(':') + 1)), "HmacSHA256");
    }

    private String path(String operation) {
        return settings.mount() + "/" + operation + "/" + settings.key();
    }

    private void requireDone(HttpResponse<String> answer) {
        if (answer.statusCode() != TransitClient.OK) {
            throw new KeyUnavailableException("Vault answers " + answer.statusCode() + " for the key " + name);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "TransitKey[" + name + "]";
    }
}
