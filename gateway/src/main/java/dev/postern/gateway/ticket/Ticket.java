package dev.postern.gateway.ticket;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket as it is handed out. It says nothing of what it is for: that is in its seal only.
 *
 * @param id the id of the request that was held back; a ticket is used once
 * @param expires the second it is good until
 * @param seal HMAC-SHA-256 over id, time and what the ticket is bound to, in hexadecimal
 */
public record Ticket(UUID id, Instant expires, String seal) {
    /** What tickets begin with, so that nobody takes them for a key. */
    static final String PREFIX = "pst_t_";

    private static final byte FORM = 1;
    private static final int SEAL_BYTES = 32;
    private static final int LENGTH = 1 + 3 * Long.BYTES + SEAL_BYTES;

    /** As it stands in headers and errors. */
    public String text() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(head(id, expires))
                .put(HexFormat.of().parseHex(seal))
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The ticket, or nothing where the text is none. */
    static Optional<Ticket> read(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            if (bytes.remaining() != LENGTH || bytes.get() != FORM) {
                return Optional.empty();
            }
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            Instant expires = Instant.ofEpochSecond(bytes.getLong());
            byte[] seal = new byte[SEAL_BYTES];
            bytes.get(seal);
            return Optional.of(new Ticket(id, expires, HexFormat.of().formatHex(seal)));
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What stands before the seal, and is sealed first. */
    static byte[] head(UUID id, Instant expires) {
        return ByteBuffer.allocate(LENGTH - SEAL_BYTES)
                .put(FORM)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(expires.getEpochSecond())
                .array();
    }

    /** What a ticket is good for is nobody's business. */
    @Override
    public String toString() {
        return "Ticket[" + id + "]";
    }
}
