package dev.postern.model.fit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the head of a safetensors file: a length of 64 bits, that much JSON, then data without holes. Source: the format
 * section of the README of {@code huggingface/safetensors}. Never reads the weights.
 */
final class SafetensorsReader {
    /** Longer heads are refused, in bytes; a model of 90,000 tensors in one file has 10 MB. */
    static final int LONGEST_HEAD = 16 << 20;

    private static final int MOST_DIMENSIONS = 8;

    private SafetensorsReader() {}

    /** @param size length of the whole file in bytes */
    static List<Tensor> read(InputStream file, long size) throws IOException, UnreadableModelException {
        HeadReader in = new HeadReader(file, size, Long.BYTES + (long) LONGEST_HEAD);
        long length = in.readLong();
        if (length < 2 || length > in.size() - Long.BYTES) {
            throw new UnreadableModelException(
                    "The file is no safetensors file, or it was cut: its head does not fit.");
        }
        if (length > LONGEST_HEAD) {
            throw new UnreadableModelException("The head is longer than " + LONGEST_HEAD + " bytes.");
        }
        String text = in.readText(length, LONGEST_HEAD);
        if (text.charAt(0) != '{') {
            throw new UnreadableModelException("The file is no safetensors file: its head is no JSON object.");
        }
        Json head = JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
        List<Tensor> tensors = new ArrayList<>();
        if (head instanceof Json.Members object) {
            for (Map.Entry<String, Json> entry : object.members().entrySet()) {
                if (!entry.getKey().equals("__metadata__")) {
                    tensors.add(tensor(entry.getKey(), entry.getValue()));
                }
            }
        }
        long room = in.size() - Long.BYTES - length;
        Tensors.check(tensors, room);
        if (Tensors.bytes(tensors) != room) {
            throw new UnreadableModelException("The data has holes or goes on behind the last tensor.");
        }
        return tensors;
    }

    private static Tensor tensor(String name, Json json) throws UnreadableModelException {
        if (!(json.get("shape") instanceof Json.Items shape)
                || !(json.get("data_offsets") instanceof Json.Items offsets)
                || offsets.items().size() != 2) {
            throw new UnreadableModelException("A tensor of the head has no shape or no place.");
        }
        if (shape.items().size() > MOST_DIMENSIONS) {
            throw new UnreadableModelException("A tensor has more than " + MOST_DIMENSIONS + " dimensions.");
        }
        SafetensorsType type = SafetensorsType.of(json.get("dtype").text());
        long elements = 1;
        for (Json length : shape.items()) {
            elements = Tensors.multiply(elements, whole(length));
        }
        long begin = whole(offsets.items().getFirst());
        long end = whole(offsets.items().getLast());
        long bytes = type.bytes(elements);
        if (end < begin || end - begin != bytes) {
            throw new UnreadableModelException("The place of a tensor has another length than its shape.");
        }
        return new Tensor(name, type.name(), elements, begin, bytes);
    }

    private static long whole(Json json) throws UnreadableModelException {
        return json.whole()
                .orElseThrow(
                        () -> new UnreadableModelException("A shape or a place is no whole number of at least 0."));
    }
}
