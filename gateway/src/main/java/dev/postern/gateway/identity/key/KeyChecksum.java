package dev.postern.gateway.identity.key;

/**
 * CRC-32 (ISO 3309, as in gzip) at the end of a key, in six digits of {@link Base62}: what is mistyped, cut off or made up is
 * refused before anything is looked up, and scanners for secrets can tell a key from what only looks like one. It keeps
 * nobody out who computes it. Allocates nothing where it is checked.
 */
final class KeyChecksum {
    static final int LENGTH = 6;

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int[] TABLE = table();

    private KeyChecksum() {}

    /** The checksum of a text of ASCII. */
    static String of(String text) {
        long rest = sum(text, text.length());
        char[] digits = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = Base62.digit((int) (rest % Base62.BASE));
            rest /= Base62.BASE;
        }
        return new String(digits);
    }

    /** Whether a text of ASCII ends with the checksum of what stands before. */
    static boolean isRight(String text) {
        int end = text.length() - LENGTH;
        long rest = sum(text, end);
        for (int i = text.length() - 1; i >= end; i--) {
            if (Base62.value(text.charAt(i)) != (int) (rest % Base62.BASE)) {
                return false;
            }
            rest /= Base62.BASE;
        }
        return true;
    }

    private static long sum(String text, int end) {
        int crc = ~0;
        for (int i = 0; i < end; i++) {
            crc = crc >>> 8 ^ TABLE[(crc ^ text.charAt(i)) & 0xff];
        }
        return ~crc & 0xffffffffL;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : crc >>> 1 ^ POLYNOMIAL;
            }
            table[i] = crc;
        }
        return table;
    }
}
