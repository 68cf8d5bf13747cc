package dev.postern.audit.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The headers of a zip file in the one way bundles have them (docs/bundle-format.md): stored, without times, attributes,
 * comments and extra fields. Sizes and checksums are unsigned numbers of 32 bits.
 */
final class ZipHeaders {
    static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final short VERSION = 20;
    private static final short FIRST_DAY = 33;

    private ZipHeaders() {}

    /** Local header and name. */
    static byte[] local(Entry entry, long crc, long size) {
        byte[] name = name(entry);
        return buffer(LOCAL + name.length)
                .putInt(LOCAL_SIGNATURE)
                .putShort(VERSION)
                .putInt(0)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt((int) crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) name.length)
                .putShort((short) 0)
                .put(name)
                .array();
    }

    /** Central header and name. */
    static byte[] central(Entry entry, long crc, long size, long offset) {
        byte[] name = name(entry);
        return buffer(CENTRAL + name.length)
                .putInt(CENTRAL_SIGNATURE)
                .putShort(VERSION)
                .putShort(VERSION)
                .putInt(0)
                .putShort((short) 0)
                .putShort(FIRST_DAY)
                .putInt((int) crc)
                .putInt((int) size)
                .putInt((int) size)
                .putShort((short) name.length)
                .putLong(0)
                .putInt(0)
                .putInt((int) offset)
                .put(name)
                .array();
    }

    /** The record at the end. */
    static byte[] end(int entries, long length, long offset) {
        return buffer(END)
                .putInt(END_SIGNATURE)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt((int) length)
                .putInt((int) offset)
                .putShort((short) 0)
                .array();
    }

    static byte[] name(Entry entry) {
        return entry.word().getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
