package dev.postern.policy.detect.check;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The check of older crypto-currency addresses: Base58Check, four bytes of a double SHA-256 (BIP 13). */
public final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger RADIX = BigInteger.valueOf(ALPHABET.length());
    private static final int PAYLOAD = 21;
    private static final int CHECK = 4;

    private Base58() {}

    public static boolean isCharacter(int unit) {
        return unit > 0 && unit < 0x80 && ALPHABET.indexOf(unit) >= 0;
    }

    /** Whether the characters stand for a version byte, 20 bytes of a hash and the four bytes that check them. */
    public static boolean holds(CharSequence address) {
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < address.length(); i++) {
            int digit = ALPHABET.indexOf(address.charAt(i));
            if (digit < 0) {
                return false;
            }
            zeros += digit == 0 && zeros == i ? 1 : 0;
            number = number.multiply(RADIX).add(BigInteger.valueOf(digit));
        }
        byte[] bytes = number.toByteArray();
        int sign = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        int length = bytes.length - sign;
        if (length > PAYLOAD + CHECK || zeros + length < PAYLOAD + CHECK) {
            return false;
        }
        byte[] all = new byte[PAYLOAD + CHECK];
        System.arraycopy(bytes, sign, all, all.length - length, length);
        byte[] hash = sha256(sha256(Arrays.copyOf(all, PAYLOAD)));
        return Arrays.equals(all, PAYLOAD, all.length, hash, 0, CHECK);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
