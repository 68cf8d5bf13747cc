package dev.postern.policy.detect.name;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * The file a model is kept in: word hashes with their classes, then the weights. Big-endian throughout, so that the
 * same training gives the same bytes everywhere.
 */
final class ModelFile {
    private static final String RESOURCE = "names.model";
    private static final int MAGIC = 0x504e414d;
    private static final int VERSION = 1;

    private ModelFile() {}

    /** The model that comes with Postern. */
    static Perceptron builtIn() {
        try (InputStream in = ModelFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The model of names is missing from the class path.");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException where the stream is not a model of this version, or is cut short */
    static Perceptron read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (data.readInt() != MAGIC || data.readInt() != VERSION) {
            throw new IOException("This is no model of names, or one of another version.");
        }
        int words = data.readInt();
        int[] hashes = new int[words];
        short[] classes = new short[words];
        bytes(data, words * Integer.BYTES).asIntBuffer().get(hashes);
        bytes(data, words * Short.BYTES).asShortBuffer().get(classes);
        int bits = data.readInt();
        float[] transitions = floats(data, Tags.COUNT * Tags.COUNT);
        float[] calibration = floats(data, 2 * NameType.values().length);
        byte[] table = bytes(data, Tags.COUNT << bits).array();
        return new Perceptron(new Lexicon(hashes, classes), new Weights(bits, table, transitions, calibration));
    }

    /**
     * Writes what {@link #read} reads.
     *
     * @param hashes hashes of words and phrases, in ascending order
     */
    static void write(int[] hashes, short[] classes, Weights weights, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(MAGIC);
        data.writeInt(VERSION);
        data.writeInt(hashes.length);
        for (int hash : hashes) {
            data.writeInt(hash);
        }
        for (short bits : classes) {
            data.writeShort(bits);
        }
        data.writeInt(weights.bits());
        for (float weight : weights.transitions()) {
            data.writeFloat(weight);
        }
        for (float value : weights.calibration()) {
            data.writeFloat(value);
        }
        data.write(weights.table());
        data.flush();
    }

    private static ByteBuffer bytes(DataInputStream data, int length) throws IOException {
        byte[] bytes = new byte[length];
        data.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        FloatBuffer buffer = bytes(data, count * Float.BYTES).asFloatBuffer();
        float[] floats = new float[count];
        buffer.get(floats);
        return floats;
    }
}
