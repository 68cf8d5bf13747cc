package dev.postern.audit.seal;

import dev.postern.audit.chain.Hash;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/** The smallest parts of the text formats, each with exactly one way to write it. */
final class Lexeme {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Z}\\s\\p{Cc}+]+");

    private Lexeme() {}

    /** A number from 0 to 2^63 - 1 without leading zeros. */
    static long number(String text) {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new SealFormatException("A number is too large: " + text);
            }
        }
        throw new SealFormatException("Not a number without leading zeros: " + text);
    }

    /** Base64 with padding, without anything a decoder would forgive. */
    static byte[] base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new SealFormatException("Not base64: " + shortened(text));
        }
        throw new SealFormatException("Not canonical base64: " + shortened(text));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Hash hash(String text) {
        byte[] bytes = base64(text);
        if (bytes.length != Hash.LENGTH) {
            throw new SealFormatException("Not a hash of 32 bytes: " + shortened(text));
        }
        return new Hash(bytes);
    }

    static String hash(Hash hash) {
        return base64(hash.bytes());
    }

    /** The name of a key: no spaces, no control characters, no plus sign. */
    static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw new SealFormatException("A key's name has no spaces and no plus sign: " + shortened(text));
        }
        return text;
    }

    /** All bytes but the first so many. */
    static byte[] after(byte[] bytes, int count) {
        return Arrays.copyOfRange(bytes, count, bytes.length);
    }

    private static String shortened(String text) {
        int most = 60;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
