package dev.postern.gateway.front.framing;

import org.jspecify.annotations.Nullable;

/**
 * Follows the requests of one connection byte by byte and holds them to the one form in which nobody can disagree where a
 * request ends (RFC 9112, sections 2.2, 5.2, 6.3 and 7.1): lines end with CRLF, no folded fields, one length or chunks but
 * never both, chunks without extensions, no trailers, nothing before the first letter of a request. Bodies with a length
 * are not looked at.
 *
 * <p>Serves one connection, on one thread at a time.
 */
final class Framing {
    /** Longest request line and longest head in bytes. */
    static final int LONGEST_LINE = 4096;

    static final int LONGEST_HEAD = 16 * 1024;

    private static final int LONGEST_SIZE = 8;

    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        END_OF_CHUNK,
        END
    }

    private final byte[] line = new byte[LONGEST_HEAD];
    private RequestHead head = new RequestHead();
    private Part part = Part.HEAD;
    private boolean carriageReturn;
    private int lineSize;
    private int headSize;
    private long left;

    /** Whether a head has begun and is not whole. */
    boolean insideHead() {
        return part == Part.HEAD && headSize > 0;
    }

    /** How many of so many bytes to come belong to a body with a length, whatever is in them. */
    int skip(int bytes) {
        if (part != Part.BODY && part != Part.CHUNK) {
            return 0;
        }
        int skipped = (int) Math.min(bytes, left);
        left -= skipped;
        if (left == 0) {
            enter(part == Part.BODY ? Part.HEAD : Part.END_OF_CHUNK);
        }
        return skipped;
    }

    /** Takes one byte that is not skipped; returns what is wrong with it. */
    @Nullable
    Fault take(byte next) {
        if (part == Part.HEAD && ++headSize > LONGEST_HEAD) {
            return Fault.TOO_LARGE;
        }
        if (carriageReturn) {
            carriageReturn = false;
            return next == '\n' ? endLine() : Fault.AMBIGUOUS;
        }
        if (next == '\r') {
            carriageReturn = true;
            return null;
        }
        if (next == '\n' || next == 0) {
            return Fault.AMBIGUOUS;
        }
        int longest = switch (part) {
            case HEAD -> headSize == lineSize + 1 ? LONGEST_LINE : LONGEST_HEAD;
            case CHUNK_SIZE -> LONGEST_SIZE;
            case BODY, CHUNK, END_OF_CHUNK, END -> 0;
        };
        if (lineSize == longest) {
            return part == Part.HEAD ? Fault.TOO_LARGE : Fault.AMBIGUOUS;
        }
        line[lineSize++] = next;
        return lineSize == 1 && part == Part.HEAD && next <= ' ' ? Fault.AMBIGUOUS : null;
    }

    private @Nullable Fault endLine() {
        int size = lineSize;
        lineSize = 0;
        return switch (part) {
            case HEAD -> size > 0 ? head.take(line, size) : endHead();
            case CHUNK_SIZE -> chunk(size);
            case END_OF_CHUNK -> enter(Part.CHUNK_SIZE);
            case END -> enter(Part.HEAD);
            case BODY, CHUNK -> Fault.AMBIGUOUS;
        };
    }

    private @Nullable Fault endHead() {
        if (headSize == 2) {
            return Fault.AMBIGUOUS;
        }
        if (head.chunked()) {
            return enter(Part.CHUNK_SIZE);
        }
        left = head.length();
        return enter(left > 0 ? Part.BODY : Part.HEAD);
    }

    private @Nullable Fault chunk(int digits) {
        left = 0;
        for (int i = 0; i < digits; i++) {
            int digit = line[i] < 0 ? -1 : Character.digit((char) line[i], 16);
            if (digit < 0) {
                return Fault.AMBIGUOUS;
            }
            left = left * 16 + digit;
        }
        if (digits == 0) {
            return Fault.AMBIGUOUS;
        }
        return enter(left > 0 ? Part.CHUNK : Part.END);
    }

    private @Nullable Fault enter(Part next) {
        part = next;
        if (next == Part.HEAD) {
            head = new RequestHead();
            headSize = 0;
        }
        return null;
    }
}
