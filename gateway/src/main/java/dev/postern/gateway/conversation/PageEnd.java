package dev.postern.gateway.conversation;

import dev.postern.gateway.desk.Parameters;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page of conversations ended. Opaque to clients, and nothing is granted by it.
 *
 * @param changed of the last conversation
 * @param id of the last conversation
 */
record PageEnd(Instant changed, UUID id) {
    private static final int LENGTH = 3 * Long.BYTES;

    /** Before the first conversation. */
    static PageEnd beforeAll(Instant now) {
        return new PageEnd(now.plus(1, ChronoUnit.DAYS), new UUID(-1, -1));
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, changed))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static PageEnd read(String name, String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == LENGTH) {
                return new PageEnd(
                        Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                        new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException | ArithmeticException e) {
            throw notOurs(name);
        }
        throw notOurs(name);
    }

    private static RuntimeException notOurs(String name) {
        return Parameters.invalid("This is not the 'next' of a page.", name);
    }
}
