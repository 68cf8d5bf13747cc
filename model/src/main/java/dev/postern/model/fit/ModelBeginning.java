package dev.postern.model.fit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Map;

/**
 * Reads what a model file says of itself from its first bytes, where the rest is somewhere else. Whoever hands them over may
 * claim any length of the file: nothing is allocated by it. Thread-safe.
 */
public final class ModelBeginning {
    /** The longest {@code config.json} in bytes. */
    public static final int LONGEST_CONFIG = ModelFiles.LONGEST_CONFIG;

    private ModelBeginning() {}

    /**
     * Reads a model that is one file. No more is read than its head takes.
     *
     * @param name of the file, which may tell that it is one of several; empty where it is not known
     * @param beginning the file from its first byte, at least as far as its head goes
     * @param size length of the whole file in bytes
     * @param config {@code config.json} of a safetensors file, which says the shape of the network; empty where there is none
     * @throws HeadTooShortException where more of the beginning is needed
     * @throws UnreadableModelException where it is no model, is not understood, or is one of several parts
     */
    public static ModelFile read(String name, InputStream beginning, long size, byte[] config)
            throws IOException, UnreadableModelException {
        byte[] first = beginning.readNBytes(GgufReader.MAGIC_BYTES);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), beginning);
        if (GgufReader.begins(first)) {
            return gguf(whole, size);
        }
        ModelFiles.requireWhole(name);
        return safetensors(whole, size, config);
    }

    private static ModelFile gguf(InputStream in, long size) throws IOException, UnreadableModelException {
        GgufHead head = GgufReader.read(in, size);
        long parts = head.values().find("split.count").orElse(1);
        if (parts > 1) {
            throw new UnreadableModelException("This is one of " + parts + " parts, which are only read together.");
        }
        return GgufModel.of(head.values(), head.tensors());
    }

    private static ModelFile safetensors(InputStream in, long size, byte[] config)
            throws IOException, UnreadableModelException {
        List<Tensor> tensors = SafetensorsReader.read(in, size);
        Json json = config.length == 0 ? new Json.Members(Map.of()) : JsonReader.read(config);
        return SafetensorsModel.of(new ModelConfig(json), tensors);
    }
}
