package dev.postern.policy.detect.view;

import dev.postern.policy.detect.scan.Unwrapped;

/** Puts bytes together to characters (UTF-8, RFC 3629). Bytes that are no text end the reading. Not thread-safe. */
final class Utf8Reader {
    private static final int FORM_FEED = 0x0c;

    private int codePoint;
    private int missing;
    private int least;
    private int from;

    /** Takes the next byte, which the units between two places stand for; false where it belongs to no text. */
    boolean take(int octet, int start, int end, Unwrapped unwrapped) {
        if (missing > 0) {
            return takeRest(octet, end, unwrapped);
        }
        from = start;
        if (octet < 0x80) {
            boolean text =
                    octet >= ' ' ? octet != 0x7f : (octet >= '\t' && octet <= '\r') || octet == 0 || octet == 0x1b;
            if (text && octet != 0) {
                unwrapped.put((char) (octet == FORM_FEED ? '\n' : octet), start, end);
            }
            return text;
        }
        if (octet < 0xc2 || octet > 0xf4) {
            return false;
        }
        missing = octet < 0xe0 ? 1 : octet < 0xf0 ? 2 : 3;
        codePoint = octet & (0x3f >> missing);
        least = missing == 1 ? 0x80 : missing == 2 ? 0x800 : 0x10000;
        return true;
    }

    private boolean takeRest(int octet, int end, Unwrapped unwrapped) {
        if (octet >> 6 != 2) {
            return false;
        }
        codePoint = codePoint << 6 | (octet & 0x3f);
        if (--missing > 0) {
            return true;
        }
        if (codePoint < least || !Character.isValidCodePoint(codePoint)) {
            return false;
        }
        unwrapped.putCodePoint(codePoint, from, end);
        return true;
    }
}
