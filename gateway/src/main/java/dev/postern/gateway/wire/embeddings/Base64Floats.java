package dev.postern.gateway.wire.embeddings;

import dev.postern.gateway.wire.answer.UpstreamFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/** Base64 (RFC 4648, section 4) of 32-bit numbers, little end first, as OpenAI's clients decode it. */
final class Base64Floats {
    private Base64Floats() {}

    /** Returns the string where it is nothing else, and refuses it as {@code upstream_failed} otherwise. */
    static String require(String encoded) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            throw UpstreamFault.malformed();
        }
        if (bytes.length == 0 || bytes.length % Float.BYTES != 0 || encoded.length() % 4 != 0) {
            throw UpstreamFault.malformed();
        }
        ByteBuffer floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (floats.hasRemaining()) {
            if (!Float.isFinite(floats.getFloat())) {
                throw UpstreamFault.malformed();
            }
        }
        return encoded;
    }
}
