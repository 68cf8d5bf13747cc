package dev.postern.model.fit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads little-endian values from the head of a file through a small buffer. Never reads beyond the limit and allocates
 * nothing by a length that the file only claims. Where the bytes end before the file does, {@link HeadTooShortException} says
 * how many are needed. Not thread-safe.
 */
final class HeadReader {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    private final long size;
    private final long limit;

    /** Where the next byte of the buffer stands in the file. */
    private long position;

    /**
     * @param in the file from its first byte, or as much of it as there is
     * @param size length of the whole file in bytes
     * @param limit so many bytes may be read or skipped
     */
    HeadReader(InputStream in, long size, long limit) {
        this.in = in;
        this.size = size;
        this.limit = Math.min(size, limit);
    }

    /** The length of the file in bytes. */
    long size() {
        return size;
    }

    long position() {
        return position;
    }

    /** How many bytes are left to read. */
    long left() {
        return limit - position;
    }

    byte readByte() throws IOException, UnreadableModelException {
        need(1);
        position += 1;
        return buffer.get();
    }

    short readShort() throws IOException, UnreadableModelException {
        need(Short.BYTES);
        position += Short.BYTES;
        return buffer.getShort();
    }

    int readInt() throws IOException, UnreadableModelException {
        need(Integer.BYTES);
        position += Integer.BYTES;
        return buffer.getInt();
    }

    /** An unsigned number of 64 bits; above 2^63 it is negative. */
    long readLong() throws IOException, UnreadableModelException {
        need(Long.BYTES);
        position += Long.BYTES;
        return buffer.getLong();
    }

    /** Text of so many bytes, at most {@code most}. */
    String readText(long length, int most) throws IOException, UnreadableModelException {
        if (length < 0 || length > left()) {
            throw new UnreadableModelException("A text is longer than the file.");
        }
        if (length > most) {
            throw new UnreadableModelException("A text of the head is longer than " + most + " bytes.");
        }
        int buffered = Math.min(buffer.remaining(), (int) length);
        byte[] rest = in.readNBytes((int) length - buffered);
        if (buffered + rest.length < length) {
            throw new HeadTooShortException(position + length);
        }
        ByteBuffer text = ByteBuffer.allocate((int) length);
        text.put(buffer.slice(buffer.position(), buffered)).put(rest).flip();
        buffer.position(buffer.position() + buffered);
        position += length;
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableModelException("A text of the head is not valid UTF-8.");
        }
    }

    void skip(long length) throws IOException, UnreadableModelException {
        if (length < 0 || length > left()) {
            throw new UnreadableModelException("A value of the head is longer than the file, or the file was cut.");
        }
        if (length <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) length);
        } else {
            try {
                in.skipNBytes(length - buffer.remaining());
            } catch (EOFException e) {
                throw new HeadTooShortException(position + length);
            }
            buffer.limit(0);
        }
        position += length;
    }

    private void need(int bytes) throws IOException, UnreadableModelException {
        if (bytes > left()) {
            throw new UnreadableModelException(
                    limit < size ? "The head is longer than " + limit + " bytes." : "The file ends within its head.");
        }
        if (buffer.remaining() >= bytes) {
            return;
        }
        buffer.compact();
        while (buffer.position() < bytes) {
            int more = in.read(buffer.array(), buffer.position(), buffer.remaining());
            if (more < 0) {
                throw new HeadTooShortException(position + bytes);
            }
            buffer.position(buffer.position() + more);
        }
        buffer.flip();
    }
}
