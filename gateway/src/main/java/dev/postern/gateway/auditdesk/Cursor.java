package dev.postern.gateway.auditdesk;

import dev.postern.audit.chain.Position;
import dev.postern.gateway.desk.Parameters;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended. What is added to the trail in the meantime changes no page that was begun. Opaque to clients, and
 * nothing is granted by it.
 *
 * @param oldestFirst the direction of the pages
 * @param id the last row's id
 * @param position where the last row stands
 */
record Cursor(boolean oldestFirst, UUID id, Position position) {
    private static final byte FORM = 1;
    private static final int LENGTH = 2 + 2 * Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(FORM)
                .put((byte) (oldestFirst ? 1 : 0))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(position.lane())
                .putLong(position.epoch())
                .putLong(position.sequence());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static Cursor read(String name, String text, boolean oldestFirst) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == LENGTH && bytes.get() == FORM && bytes.get() == (oldestFirst ? 1 : 0)) {
                return new Cursor(
                        oldestFirst,
                        new UUID(bytes.getLong(), bytes.getLong()),
                        new Position(bytes.getInt(), bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw notOurs(name);
        }
        throw notOurs(name);
    }

    private static RuntimeException notOurs(String name) {
        return Parameters.invalid("This is not the 'next' of a page in this order.", name);
    }
}
