package dev.postern.audit.bundle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Reads a bundle's file, which is laid out in exactly one way. Not thread-safe. */
final class ZipReader implements AutoCloseable {
    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final int CRC_AT = 14;
    private static final int SIZE_AT = 18;
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final Map<Entry, Slice> slices = new EnumMap<>(Entry.class);

    /**
     * Where an entry's data lie.
     *
     * @param crc what the headers say of them
     */
    record Slice(long offset, long size, long crc) {}

    /**
     * Opens a file and looks at its layout.
     *
     * @throws BundleFormatException where it is another one
     */
    ZipReader(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            layout();
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Slice slice(Entry entry) {
        return Objects.requireNonNull(slices.get(entry));
    }

    /** The data of an entry, from their beginning. */
    InputStream open(Entry entry) {
        return new BufferedInputStream(new SliceStream(slice(entry)), BUFFER);
    }

    /**
     * All data of a small entry.
     *
     * @throws BundleFormatException where it is not small
     */
    byte[] whole(Entry entry, int most) throws IOException {
        Slice slice = slice(entry);
        if (slice.size() > most) {
            throw new BundleFormatException("The entry " + entry.word() + " is larger than it can be.");
        }
        return bytes(slice.offset(), (int) slice.size());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void layout() throws IOException {
        long length = file.size();
        if (length > LARGEST) {
            throw new BundleFormatException("The file is larger than a bundle can be.");
        }
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long at = 0;
        for (Entry entry : Entry.values()) {
            int headLength = ZipHeaders.LOCAL + ZipHeaders.name(entry).length;
            byte[] head = bytes(at, headLength);
            ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
            long crc = Integer.toUnsignedLong(numbers.getInt(CRC_AT));
            long size = Integer.toUnsignedLong(numbers.getInt(SIZE_AT));
            require(Arrays.equals(head, ZipHeaders.local(entry, crc, size)), "entry " + entry.word());
            require(at + headLength + size <= length, "entry " + entry.word());
            slices.put(entry, new Slice(at + headLength, size, crc));
            directory.writeBytes(ZipHeaders.central(entry, crc, size, at));
            at += headLength + size;
        }
        long offset = at;
        int directoryLength = directory.size();
        directory.writeBytes(ZipHeaders.end(Entry.values().length, directoryLength, offset));
        require(length == offset + directory.size(), "end");
        require(Arrays.equals(bytes(offset, directory.size()), directory.toByteArray()), "directory");
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new BundleFormatException("The file is not laid out as a bundle is: look at its " + what + ".");
        }
    }

    private byte[] bytes(long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0) {
                throw new BundleFormatException("The file ends too early.");
            }
        }
        return buffer.array();
    }

    private final class SliceStream extends InputStream {
        private long at;
        private final long end;

        SliceStream(Slice slice) {
            this.at = slice.offset();
            this.end = slice.offset() + slice.size();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            if (at >= end) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(target, from, (int) Math.min(most, end - at)), at);
            if (read < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
            at += read;
            return read;
        }
    }
}
