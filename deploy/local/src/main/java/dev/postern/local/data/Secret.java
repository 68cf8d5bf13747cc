package dev.postern.local.data;

import java.security.SecureRandom;
import java.util.Base64;

/** A password or key. Prints as its length. */
public final class Secret {
    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final String characters;

    private Secret(String characters) {
        this.characters = characters;
    }

    /** A secret that is known already. */
    public static Secret of(String characters) {
        return new Secret(characters);
    }

    /** A new password of 192 random bits, in characters that need no quoting anywhere. */
    public static Secret newPassword(SecureRandom random) {
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, PASSWORD_BYTES)));
    }

    /** A new key of 256 random bits, in base64 (RFC 4648, section 4). */
    public static Secret newKey(SecureRandom random) {
        return new Secret(Base64.getEncoder().encodeToString(bytes(random, KEY_BYTES)));
    }

    /** The characters, for the program that asks for them. */
    public String reveal() {
        return characters;
    }

    @Override
    public String toString() {
        return "Secret[" + characters.length() + " characters]";
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
