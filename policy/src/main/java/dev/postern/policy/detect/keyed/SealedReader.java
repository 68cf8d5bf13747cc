package dev.postern.policy.detect.keyed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Reads a {@link SealedFile}. Nothing it says is believed before its code was checked, so no count in a damaged or forged
 * file takes memory. Used once, by one thread.
 */
public final class SealedReader {
    private static final int CHUNK = 1 << 13;
    private static final int START_BYTES = 22;
    private static final int SEAL_SHOWN = 8;

    private final SealedFile format;
    private final InputStream in;
    private final String name;
    private final DataKey key;
    private final Hmac.Code whole;
    private final ByteBuffer head;
    private final byte[] chunk = new byte[CHUNK * Long.BYTES];

    public SealedReader(SealedFile format, DataKey companyKey, InputStream in)
            throws IOException, UnusableDataException {
        this.format = format;
        this.in = in;
        byte[] start = in.readNBytes(START_BYTES);
        requireFormat(start);
        int nameLength = ByteBuffer.wrap(start).getShort(START_BYTES - Short.BYTES);
        require(nameLength > 0 && nameLength <= SealedFile.LONGEST_NAME);
        byte[] nameAndCheck = bytes(nameLength + SealedFile.CHECK_BYTES + Integer.BYTES);
        this.name = new String(nameAndCheck, 0, nameLength, StandardCharsets.UTF_8);
        this.key = format.keyOf(companyKey, name);
        byte[] check = Arrays.copyOf(key.code(SealedFile.CHECK).value(), SealedFile.CHECK_BYTES);
        if (!Arrays.equals(check, 0, check.length, nameAndCheck, nameLength, nameLength + check.length)) {
            throw new UnusableDataException("This " + format.described()
                    + " was built under another key or another name; give its key or build it again.");
        }
        int headLength = ByteBuffer.wrap(nameAndCheck).getInt(nameLength + SealedFile.CHECK_BYTES);
        require(headLength >= 0 && headLength <= SealedFile.LONGEST_HEAD);
        byte[] headBytes = bytes(headLength);
        byte[] headCode = bytes(SealedFile.CODE_BYTES);
        this.whole = key.code(SealedFile.WHOLE);
        Hmac.Code expected = key.code(SealedFile.HEAD);
        for (byte[] part : new byte[][] {start, nameAndCheck, headBytes}) {
            expected.add(part, 0, part.length);
            whole.add(part, 0, part.length);
        }
        whole.add(headCode, 0, headCode.length);
        require(MessageDigest.isEqual(expected.value(), headCode));
        this.head = ByteBuffer.wrap(headBytes);
    }

    public String name() {
        return name;
    }

    /** The key of this file. */
    public DataKey key() {
        return key;
    }

    /** The fields of the head. */
    public ByteBuffer head() {
        return head;
    }

    public long[] numbers(int count) throws IOException, UnusableDataException {
        long[] numbers = new long[count];
        for (int from = 0; from < count; from += CHUNK) {
            int length = Math.min(CHUNK, count - from);
            fill(chunk, length * Long.BYTES);
            whole.add(chunk, 0, length * Long.BYTES);
            ByteBuffer.wrap(chunk).asLongBuffer().get(numbers, from, length);
        }
        return numbers;
    }

    /** Checks the seal and that nothing follows; gives the first eight bytes of the seal in hexadecimal. */
    public String finish() throws IOException, UnusableDataException {
        byte[] seal = bytes(SealedFile.CODE_BYTES);
        require(MessageDigest.isEqual(whole.value(), seal) && in.read() < 0);
        return HexFormat.of().formatHex(seal, 0, SEAL_SHOWN);
    }

    private void requireFormat(byte[] start) throws UnusableDataException {
        byte[] magic = format.magicBytes();
        if (start.length < magic.length || !Arrays.equals(start, 0, magic.length, magic, 0, magic.length)) {
            throw new UnusableDataException("This file is no " + format.described() + "; build one of it first.");
        }
        require(start.length == START_BYTES);
        if (ByteBuffer.wrap(start).getInt(magic.length) != format.version()) {
            throw new UnusableDataException("This " + format.described()
                    + " has a format of another version of Postern; build it again with this one.");
        }
    }

    private void require(boolean asExpected) throws UnusableDataException {
        if (!asExpected) {
            throw new UnusableDataException(
                    "This " + format.described() + " is damaged or cut short; copy or build it again.");
        }
    }

    private byte[] bytes(int count) throws IOException, UnusableDataException {
        byte[] bytes = new byte[count];
        fill(bytes, count);
        return bytes;
    }

    private void fill(byte[] bytes, int count) throws IOException, UnusableDataException {
        require(in.readNBytes(bytes, 0, count) == count);
    }
}
