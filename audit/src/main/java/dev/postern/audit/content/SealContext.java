package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What sealed content belongs to: bytes that are authenticated with it, so that it cannot be moved. */
public final class SealContext {
    private SealContext() {}

    /** A part of an exchange: request id and the part's word. */
    public static byte[] part(UUID requestId, Part part) {
        byte[] word = part.word().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 * Long.BYTES + word.length)
                .putLong(requestId.getMostSignificantBits())
                .putLong(requestId.getLeastSignificantBits())
                .put(word)
                .array();
    }

    /** An entry that says who a pseudonym is. */
    public static byte[] identity(byte[] identity) {
        byte[] word = "identity".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(identity.length + word.length)
                .put(identity)
                .put(word)
                .array();
    }
}
