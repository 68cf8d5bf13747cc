package dev.postern.audit.content;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** The layouts of sealed bytes, by their first byte. Numbers are never given again; all of them can be opened. */
enum SealFormat {
    /** No commitment to the key, as it is. Not written any more. */
    PLAIN(1, false),
    /** No commitment to the key, compressed with DEFLATE (RFC 1951). Not written any more. */
    DEFLATED(2, false),
    /** With a commitment, as it is. */
    COMMITTED(3, true),
    /** With a commitment, compressed with Zstandard (RFC 8878). */
    COMMITTED_ZSTD(4, true);

    static final int NONCE_LENGTH = 12;
    private static final int KEY_ID_END = 1 + 2 * Long.BYTES;

    private final byte number;
    private final boolean commits;

    SealFormat(int number, boolean commits) {
        this.number = (byte) number;
        this.commits = commits;
    }

    /** @throws UnreadableContentException where the bytes begin otherwise or are too short */
    static SealFormat of(byte[] sealed) {
        return Arrays.stream(values())
                .filter(format -> sealed.length > format.nonceEnd() && format.number == sealed[0])
                .findFirst()
                .orElseThrow(() -> new UnreadableContentException("The sealed bytes are not laid out as expected"));
    }

    byte number() {
        return number;
    }

    boolean commits() {
        return commits;
    }

    /** Where the commitment begins, if there is one: after format and key id. */
    static int commitmentBegin() {
        return KEY_ID_END;
    }

    /** Length of what is authenticated before the context, and place of the nonce. */
    int headLength() {
        return KEY_ID_END + (commits ? ContentKey.COMMITMENT_LENGTH : 0);
    }

    /** Place of the ciphertext. */
    int nonceEnd() {
        return headLength() + NONCE_LENGTH;
    }

    /** The head of what a key seals, complete. */
    byte[] head(UUID keyId, byte[] commitment) {
        ByteBuffer head = ByteBuffer.allocate(headLength())
                .put(number)
                .putLong(keyId.getMostSignificantBits())
                .putLong(keyId.getLeastSignificantBits());
        return (commits ? head.put(commitment) : head).array();
    }
}
