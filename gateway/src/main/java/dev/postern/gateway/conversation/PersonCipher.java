package dev.postern.gateway.conversation;

import dev.postern.audit.content.UnreadableContentException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a person said and read: AES-256-GCM (NIST SP 800-38D) with a random nonce in front. Person, conversation
 * and place are bound to each text, so that rows cannot be exchanged. Not thread-safe.
 */
final class PersonCipher {
    private static final byte[] PURPOSE = "postern conversation 1".getBytes(StandardCharsets.US_ASCII);
    private static final int TITLE = -1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] person;
    private final SecretKeySpec key;
    private final SecureRandom random;

    PersonCipher(String person, byte[] key, SecureRandom random) {
        this.person = person.getBytes(StandardCharsets.US_ASCII);
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    byte[] sealTitle(UUID conversation, String title) {
        return seal(conversation, TITLE, title.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws UnreadableContentException where this is not what was sealed for this place */
    String openTitle(UUID conversation, byte[] sealed) {
        return new String(open(conversation, TITLE, sealed), StandardCharsets.UTF_8);
    }

    byte[] sealTurn(UUID conversation, int place, byte[] turn) {
        return seal(conversation, place, turn);
    }

    /** @throws UnreadableContentException where this is not what was sealed for this place */
    byte[] openTurn(UUID conversation, int place, byte[] sealed) {
        return open(conversation, place, sealed);
    }

    private byte[] seal(UUID conversation, int place, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, nonce, conversation, place).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private byte[] open(UUID conversation, int place, byte[] sealed) {
        if (sealed.length < NONCE_BYTES) {
            throw new UnreadableContentException("A text of a conversation is shorter than any can be.");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, conversation, place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new UnreadableContentException("A text of a conversation was altered or moved.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID conversation, int place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(PURPOSE);
        cipher.updateAAD(person);
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(conversation.getMostSignificantBits())
                .putLong(conversation.getLeastSignificantBits())
                .putInt(place)
                .array());
        return cipher;
    }
}
