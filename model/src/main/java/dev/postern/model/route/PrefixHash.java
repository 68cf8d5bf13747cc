package dev.postern.model.route;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a {@link Prefix}: takes the pieces of a prompt in the order in which the model reads them and chains their hashes
 * (HMAC-SHA-256, 64 bits kept). A long piece is hashed in blocks, so that two that begin alike have something in common. What
 * was hashed cannot be found out without the key. Serves one prompt; not thread-safe.
 */
public final class PrefixHash {
    /** Of one block; about the tokens of sixteen vLLM cache blocks. */
    public static final int BLOCK_BYTES = 1024;

    /** What comes after so many blocks tells nothing new about where a prompt belongs. */
    public static final int LONGEST_CHAIN = 256;

    private static final String HMAC = "HmacSHA256";

    private final Mac mac;
    private final long[] chain = new long[LONGEST_CHAIN];
    private byte[] last;
    private int length;
    private long conversation;

    /**
     * @param key 32 bytes, the same wherever prefixes are compared
     * @param realm prompts of different realms have nothing in common, such as those to different models
     */
    public PrefixHash(byte[] key, String... realm) {
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
        for (String word : realm) {
            mac.update(word.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
        }
        last = mac.doFinal();
    }

    /** The next piece. */
    public void add(byte[] bytes, int from, int to) {
        for (int at = from; at < to && length < LONGEST_CHAIN; at += BLOCK_BYTES) {
            mac.update(last);
            mac.update(bytes, at, Math.min(BLOCK_BYTES, to - at));
            last = mac.doFinal();
            chain[length++] = bits(last);
        }
    }

    /** What was added so far does not change while the conversation goes on. Only the first call counts. */
    public void conversationBegun() {
        if (conversation == 0 && length > 0) {
            conversation = chain[length - 1];
        }
    }

    /** The prefix; a prompt without a conversation counts as one by its beginning. */
    public Prefix prefix() {
        return new Prefix(conversation != 0 ? conversation : length == 0 ? 0 : chain[0], Arrays.copyOf(chain, length));
    }

    private static long bits(byte[] hash) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (hash[i] & 0xFF);
        }
        return bits;
    }
}
