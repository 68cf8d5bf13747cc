package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What sealed content belongs to: bytes that are authenticated with it, so that it cannot be moved. */
public final class SealContext {
    private SealContext() {}

    /** A part of an exchange: request id and the part's word. */
    public static byte[] part(UUID requestId, Part part) {
        return ofRequest(requestId, part.word());
    }

    /** The private values of a record: request id and the word {@code private}. */
    public static byte[] privateValues(UUID requestId) {
        return ofRequest(requestId, "private");
    }

    /** An entry that says who a pseudonym is. */
    public static byte[] identity(byte[] identity) {
        byte[] word = "identity".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(identity.length + word.length)
                .put(identity)
                .put(word)
                .array();
    }

    private static byte[] ofRequest(UUID requestId, String what) {
        byte[] word = what.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(2 * Long.BYTES + word.length)
                .putLong(requestId.getMostSignificantBits())
                .putLong(requestId.getLeastSignificantBits())
                .put(word)
                .array();
    }
}
