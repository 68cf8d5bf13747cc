package dev.postern.gateway.wire.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a form (RFC 7578) in the one way that all writers of forms share, so that no other reader can see something else
 * in it: no text before, between or after the parts, CRLF only, nothing folded, nothing nested. Used once.
 */
final class FormReader {
    private static final int MOST_PARTS = 32;
    private static final int LONGEST_HEAD = 1024;
    private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");

    private final byte[] body;
    private final byte[] delimiter;
    private int at;

    private FormReader(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ascii("\r\n--" + boundary);
    }

    /** The parts, in their order. */
    static List<FormPart> read(byte[] body, String boundary) {
        return new FormReader(body, boundary).parts();
    }

    private List<FormPart> parts() {
        at = delimiter.length - 2;
        if (!stands(delimiter, 2, 0)) {
            throw FormFault.malformed("it must begin with its boundary");
        }
        List<FormPart> parts = new ArrayList<>();
        while (!isLast()) {
            if (parts.size() == MOST_PARTS) {
                throw FormFault.malformed("it has more than " + MOST_PARTS + " parts");
            }
            parts.add(part());
        }
        return parts;
    }

    /** After a delimiter: a line end begins the next part, two dashes end the form. */
    private boolean isLast() {
        if (stands(ascii("--"), 0, at)) {
            int rest = body.length - at - 2;
            if (rest == 0 || (rest == 2 && stands(ascii("\r\n"), 0, at + 2))) {
                return true;
            }
            throw FormFault.malformed("something follows its end");
        }
        if (!stands(ascii("\r\n"), 0, at)) {
            throw FormFault.malformed("a boundary must be followed by a line end");
        }
        at += 2;
        return false;
    }

    private FormPart part() {
        int head = find(END_OF_HEAD, at, Math.min(body.length, at + LONGEST_HEAD));
        if (head < 0) {
            throw FormFault.malformed("the head of a part is longer than " + LONGEST_HEAD + " bytes or has no end");
        }
        int begin = head + END_OF_HEAD.length;
        int end = find(delimiter, begin, body.length);
        if (end < 0) {
            throw FormFault.malformed("its last boundary is missing");
        }
        PartHead read = PartHead.read(new String(body, at, head - at, StandardCharsets.UTF_8), end - begin);
        at = end + delimiter.length;
        return new FormPart(
                read.name(),
                read.file(),
                ByteBuffer.wrap(body, begin, end - begin).slice());
    }

    private boolean stands(byte[] what, int from, int place) {
        int length = what.length - from;
        if (place + length > body.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (body[place + i] != what[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int find(byte[] what, int from, int to) {
        for (int i = from; i + what.length <= to; i++) {
            if (body[i] == what[0] && stands(what, 0, i)) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
