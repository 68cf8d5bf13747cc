package dev.postern.model.fit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes GGUF files byte by byte as the specification lays them out, also wrong ones. */
final class GgufFile {
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tensors = new ByteArrayOutputStream();
    private int version = 3;
    private long valueCount;
    private long tensorCount;
    private int data;

    GgufFile version(int number) {
        version = number;
        return this;
    }

    /** Claims other counts than are written. */
    GgufFile claim(long tensorsClaimed, long valuesClaimed) {
        tensorCount = tensorsClaimed;
        valueCount = valuesClaimed;
        return this;
    }

    GgufFile text(String key, String value) {
        key(key, 8);
        string(values, value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    GgufFile number(String key, int value) {
        key(key, 4);
        little(values, 4, value);
        return this;
    }

    GgufFile numbers(String key, int... list) {
        key(key, 9);
        little(values, 4, 5);
        little(values, 8, list.length);
        for (int value : list) {
            little(values, 4, value);
        }
        return this;
    }

    GgufFile flags(String key, boolean... list) {
        key(key, 9);
        little(values, 4, 7);
        little(values, 8, list.length);
        for (boolean value : list) {
            values.write(value ? 1 : 0);
        }
        return this;
    }

    GgufFile texts(String key, String... list) {
        key(key, 9);
        little(values, 4, 8);
        little(values, 8, list.length);
        for (String value : list) {
            string(values, value.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    /** A key with whatever bytes behind its type. */
    GgufFile raw(String key, int type, long... words) {
        key(key, type);
        for (long word : words) {
            little(values, 8, word);
        }
        return this;
    }

    GgufFile rawKey(byte[] key) {
        valueCount++;
        string(values, key);
        little(values, 4, 4);
        little(values, 4, 1);
        return this;
    }

    /** A tensor right behind the last one. */
    GgufFile tensor(String name, int type, int bytes, long... dimensions) {
        tensorAt(name, type, data, dimensions);
        data += (bytes + 31) / 32 * 32;
        return this;
    }

    GgufFile tensorAt(String name, int type, long offset, long... dimensions) {
        tensorCount++;
        string(tensors, name.getBytes(StandardCharsets.UTF_8));
        little(tensors, 4, dimensions.length);
        for (long dimension : dimensions) {
            little(tensors, 8, dimension);
        }
        little(tensors, 4, type);
        little(tensors, 8, offset);
        return this;
    }

    Path write(Path file) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        little(whole, 4, version);
        little(whole, 8, tensorCount);
        little(whole, 8, valueCount);
        whole.writeBytes(values.toByteArray());
        whole.writeBytes(tensors.toByteArray());
        while (whole.size() % 32 != 0) {
            whole.write(0);
        }
        whole.writeBytes(new byte[data]);
        return Files.write(file, whole.toByteArray());
    }

    private void key(String key, int type) {
        valueCount++;
        string(values, key.getBytes(StandardCharsets.UTF_8));
        little(values, 4, type);
    }

    private static void string(ByteArrayOutputStream to, byte[] bytes) {
        little(to, 8, bytes.length);
        to.writeBytes(bytes);
    }

    private static void little(ByteArrayOutputStream to, int width, long value) {
        byte[] bytes = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        to.write(bytes, 0, width);
    }
}
