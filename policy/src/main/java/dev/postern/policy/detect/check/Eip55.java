package dev.postern.policy.detect.check;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The check of Ethereum addresses: the case of their letters follows a hash of the address (EIP-55). */
public final class Eip55 {
    private Eip55() {}

    /** Whether the case of 40 hexadecimal digits is as their hash wants it. */
    public static boolean holds(String digits) {
        byte[] hash = Keccak256.digest(digits.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < digits.length(); i++) {
            int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf;
            char c = digits.charAt(i);
            if (Character.isLetter(c) && Character.isUpperCase(c) != nibble >= 8) {
                return false;
            }
        }
        return true;
    }
}
