package dev.postern.policy.detect.keyed;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes a {@link SealedFile}: first the head, then numbers, then the seal. Used once, by one thread. */
public final class SealedWriter {
    private static final int CHUNK = 1 << 13;

    private final OutputStream out;
    private final Hmac.Code whole;
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Long.BYTES);

    /** @param key of this file, see {@link SealedFile#keyOf} */
    public SealedWriter(SealedFile format, String name, DataKey key, byte[] head, OutputStream out) throws IOException {
        this.out = out;
        this.whole = key.code(SealedFile.WHOLE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(bytes);
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        if (nameBytes.length > SealedFile.LONGEST_NAME || head.length > SealedFile.LONGEST_HEAD) {
            throw new IllegalArgumentException("name or head is too long");
        }
        fields.write(format.magicBytes());
        fields.writeInt(format.version());
        fields.writeShort(nameBytes.length);
        fields.write(nameBytes);
        fields.write(key.code(SealedFile.CHECK).value(), 0, SealedFile.CHECK_BYTES);
        fields.writeInt(head.length);
        fields.write(head);
        Hmac.Code headCode = key.code(SealedFile.HEAD);
        headCode.add(bytes.toByteArray(), 0, bytes.size());
        fields.write(headCode.value());
        write(bytes.toByteArray(), bytes.size());
    }

    public void write(long[] numbers) throws IOException {
        for (int from = 0; from < numbers.length; from += CHUNK) {
            int length = Math.min(CHUNK, numbers.length - from);
            chunk.asLongBuffer().put(numbers, from, length);
            write(chunk.array(), length * Long.BYTES);
        }
    }

    /** Writes the seal; the stream stays open. */
    public void finish() throws IOException {
        out.write(whole.value());
        out.flush();
    }

    private void write(byte[] bytes, int length) throws IOException {
        whole.add(bytes, 0, length);
        out.write(bytes, 0, length);
    }
}
