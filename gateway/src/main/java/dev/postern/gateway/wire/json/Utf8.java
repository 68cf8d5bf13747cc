package dev.postern.gateway.wire.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether bytes are UTF-8 (RFC 3629) that a JSON parser cannot take for anything else: no overlong form, no
 * surrogate, no byte order mark, and no zero byte among the first four, by which parsers recognise UTF-16 and UTF-32.
 */
final class Utf8 {
    private static final int PIECE = 4096;
    private static final int MARK = 0xEF;

    private Utf8() {}

    static boolean isPlain(byte[] bytes) {
        if (bytes.length > 0 && (bytes[0] & 0xFF) == MARK) {
            // No JSON document begins with any character that has this lead byte.
            return false;
        }
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return isWellFormed(bytes);
    }

    private static boolean isWellFormed(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer dropped = CharBuffer.allocate(Math.min(PIECE, bytes.length + 1));
        while (true) {
            CoderResult result = decoder.decode(in, dropped, true);
            if (!result.isOverflow()) {
                return result.isUnderflow();
            }
            dropped.clear();
        }
    }
}
