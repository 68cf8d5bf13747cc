package dev.postern.policy.detect.view;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a gzip file (RFC 1952) byte by byte as it comes. Its memory belongs to the Java heap only after the collector
 * has seen it, so it is freed as soon as the file is over. Not thread-safe.
 */
final class Gunzip {
    private static final int HEADER = 10;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int MOST_AT_ONCE = 1 << 14;
    private static final byte[] NOTHING = {};

    private final Inflater inflater = new Inflater(true);
    private final byte[] one = new byte[1];
    private final byte[] out = new byte[MOST_AT_ONCE];
    private int headerBytes;
    private int flags;
    private boolean over;

    /** Takes one byte and gives what can be unpacked now. */
    byte[] take(byte octet) throws DataFormatException {
        if (over || isHeader(octet)) {
            return NOTHING;
        }
        one[0] = octet;
        inflater.setInput(one);
        byte[] plain = NOTHING;
        int length = inflater.inflate(out);
        while (length > 0) {
            int before = plain.length;
            plain = Arrays.copyOf(plain, before + length);
            System.arraycopy(out, 0, plain, before, length);
            length = inflater.inflate(out);
        }
        if (inflater.finished() || inflater.needsDictionary()) {
            over = true;
            inflater.end();
        }
        return plain;
    }

    boolean isOver() {
        return over;
    }

    private boolean isHeader(byte octet) throws DataFormatException {
        if (headerBytes < HEADER) {
            if (headerBytes == 3) {
                flags = octet;
                if ((flags & HAS_EXTRA) != 0) {
                    throw new DataFormatException("extra fields are not read");
                }
            }
            headerBytes++;
            return true;
        }
        if ((flags & (HAS_NAME | HAS_COMMENT)) != 0) {
            if (octet == 0) {
                flags &= (flags & HAS_NAME) != 0 ? ~HAS_NAME : ~HAS_COMMENT;
            }
            return true;
        }
        return false;
    }
}
