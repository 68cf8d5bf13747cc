package dev.postern.policy.detect.check;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The checksum of GitHub and npm tokens: the last six characters are the CRC-32 of those between prefix and checksum, in
 * base 62 with the digits first, then capitals, then small letters.
 */
public final class Base62Crc {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 6;

    private Base62Crc() {}

    /** Whether the checksum fits; {@code body} is the token without its prefix. */
    public static boolean holds(String body) {
        int cut = body.length() - LENGTH;
        return cut > 0 && body.endsWith(of(body.substring(0, cut)));
    }

    /** The checksum of the characters before it. */
    public static String of(String random) {
        CRC32 crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.US_ASCII));
        char[] checksum = new char[LENGTH];
        long rest = crc.getValue();
        for (int i = LENGTH - 1; i >= 0; i--) {
            checksum[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
            rest /= DIGITS.length();
        }
        return new String(checksum);
    }
}
