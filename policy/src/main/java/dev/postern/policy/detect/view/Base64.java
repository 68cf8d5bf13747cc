package dev.postern.policy.detect.view;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.detect.scan.Unwrapped;
import dev.postern.policy.detect.scan.Unwrapping;
import dev.postern.policy.detect.scan.Window;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Text in base64 or base64url (RFC 4648), also broken into lines (RFC 2045), also packed with gzip (RFC 1952) before. A
 * run is taken for it when its first bytes are text or begin a gzip file.
 */
final class Base64 implements Unwrapping {
    /** Fewest units of a run. */
    static final int SHORTEST = 11;

    /** How many units of a run have to be seen. */
    static final int PEEK = 20;

    private static final int QUANTUM = 4;
    private static final int SHORTEST_LINE = 48;
    private static final int SKIP = -2;
    private static final int GZIP = 0x1f8b;
    private static final Unwrapped IGNORED = (unit, from, to) -> {};
    private static final int[] VALUES = values();

    private final Utf8Reader text = new Utf8Reader();
    private final @Nullable Gunzip gunzip;
    private final int start;
    private int lineLength;

    private Base64(@Nullable Gunzip gunzip, int start) {
        this.gunzip = gunzip;
        this.start = start;
    }

    /** Reads a run of at least {@value #SHORTEST} units, or null where it does not begin like encoded text. */
    static @Nullable Base64 at(Window text, int place) {
        Utf8Reader reader = new Utf8Reader();
        for (int i = 0; i + QUANTUM <= PEEK; i += QUANTUM) {
            int bits = quantum(text, place + i, QUANTUM);
            if (bits >> 8 == GZIP && i == 0) {
                return new Base64(new Gunzip(), place);
            }
            if (bits < 0) {
                return i + rest(text, place + i) >= SHORTEST ? new Base64(null, place) : null;
            }
            for (int shift = 16; shift >= 0; shift -= 8) {
                if (!reader.take(bits >> shift & 0xff, 0, 0, IGNORED)) {
                    return null;
                }
            }
        }
        return new Base64(null, place);
    }

    /** How many units of the alphabet stand there, at most a quantum. */
    private static int rest(Window text, int place) {
        int length = 0;
        while (length < QUANTUM && value(text.at(place + length)) >= 0) {
            length++;
        }
        return length;
    }

    @Override
    public int next(Window text, int place, Unwrapped unwrapped) {
        int first = lineLength >= SHORTEST_LINE ? lineBreakEnd(text, place) : place;
        int length = rest(text, first);
        int bits = length > 1 ? quantum(text, first, length) : -1;
        if (text.isStarved() || bits < 0) {
            return OVER;
        }
        for (int i = 0; i + 1 < length; i++) {
            if (!take(bits >> (16 - 8 * i) & 0xff, first + i, first + Math.min(length, i + 2), unwrapped)) {
                return OVER;
            }
        }
        lineLength = first > place ? length : lineLength + length;
        return first + length;
    }

    /** What was packed has no place of its own: it stands for all of the run up to here. */
    private boolean take(int octet, int from, int to, Unwrapped unwrapped) {
        if (gunzip == null) {
            return text.take(octet, from, to, unwrapped);
        }
        try {
            for (byte one : gunzip.take((byte) octet)) {
                if (!text.take(one & 0xff, start, to, unwrapped)) {
                    return false;
                }
            }
            return !gunzip.isOver();
        } catch (DataFormatException e) {
            return false;
        }
    }

    @Override
    public boolean isEncoding() {
        return true;
    }

    @Override
    public boolean accepts(Finding finding) {
        return finding.likelihood().compareTo(Likelihood.POSSIBLE) >= 0;
    }

    @Override
    public String how() {
        return gunzip == null ? "in base64" : "in base64 of a gzip file";
    }

    private static int lineBreakEnd(Window text, int place) {
        int next = place;
        if (text.at(next) == '\r') {
            next++;
        }
        if (text.at(next) == '\n') {
            next++;
        } else if (text.at(next) == '\\' && text.at(next + 1) == 'n') {
            next += 2;
        }
        return next;
    }

    /** Twenty-four bits of up to four units, or a negative number where a unit does not belong to the alphabet. */
    private static int quantum(Window text, int place, int length) {
        int bits = 0;
        for (int i = 0; i < QUANTUM; i++) {
            int value = i < length ? value(text.at(place + i)) : 0;
            if (value < 0) {
                return -1;
            }
            bits = bits << 6 | value;
        }
        return bits;
    }

    private static int value(int unit) {
        return unit >= 0 && unit < VALUES.length ? VALUES[unit] : SKIP;
    }

    private static int[] values() {
        int[] values = new int[0x80];
        Arrays.fill(values, SKIP);
        for (int i = 0; i < 26; i++) {
            values['A' + i] = i;
            values['a' + i] = i + 26;
        }
        for (int i = 0; i < 10; i++) {
            values['0' + i] = i + 52;
        }
        values['+'] = 62;
        values['-'] = 62;
        values['/'] = 63;
        values['_'] = 63;
        return values;
    }
}
