package dev.postern.model.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Understands the head of a GGUF file. */
final class GgufModel {
    private final GgufValues values;
    private final String architecture;
    private final List<Assumption> notes = new ArrayList<>();

    private GgufModel(GgufValues values) {
        this.values = values;
        this.architecture = values.text("general.architecture");
    }

    /** @param tensors those of all parts of the model */
    static ModelFile of(GgufValues values, List<Tensor> tensors) throws UnreadableModelException {
        return new GgufModel(values).read(tensors);
    }

    private ModelFile read(List<Tensor> tensors) throws UnreadableModelException {
        if (architecture.isEmpty()) {
            throw new UnreadableModelException("The head does not name an architecture.");
        }
        long parameters = 0;
        for (Tensor tensor : tensors) {
            parameters = Tensors.add(parameters, tensor.elements());
        }
        if (parameters == 0) {
            throw new UnreadableModelException("The file has no weights.");
        }
        long layers = number("block_count");
        OptionalLong vocabulary = values.length("tokenizer.ggml.tokens");
        return new ModelFile(
                ModelFormat.GGUF,
                architecture,
                values.text("general.name"),
                parameters,
                Tensors.bytes(tensors),
                Tensors.mainType(tensors),
                number("context_length"),
                vocabulary.isPresent() ? vocabulary.getAsLong() : number("vocab_size"),
                layers,
                number("expert_count"),
                shape(layers).cache(notes),
                notes);
    }

    private Shape shape(long layers) throws UnreadableModelException {
        long heads = number("attention.head_count");
        List<Long> kvHeads = perLayer("attention.head_count_kv");
        if (kvHeads.isEmpty()) {
            kvHeads = perLayer("attention.head_count");
        }
        long ofHidden = heads == 0 ? 0 : number("embedding_length") / heads;
        long compressed = number("attention.kv_lora_rank");
        return new Shape(
                layers,
                kvHeads,
                values.find(architecture + ".attention.key_length").orElse(ofHidden),
                values.find(architecture + ".attention.value_length").orElse(ofHidden),
                compressed == 0 ? 0 : compressed + number("rope.dimension_count"),
                number("attention.sliding_window"),
                slides(layers));
    }

    /**
     * Which layers slide: the head's own list, its period, or the period of the family as llama.cpp has it where the head
     * is silent. Of each period the last layer looks at everything.
     */
    private List<Boolean> slides(long layers) throws UnreadableModelException {
        String key = architecture + ".attention.sliding_window_pattern";
        List<Long> given = values.list(key);
        if (!given.isEmpty()) {
            return given.stream().map(slide -> slide != 0).toList();
        }
        long period = values.find(key).orElse(family());
        return period == 0 ? List.of() : periodic(layers, period);
    }

    static List<Boolean> periodic(long layers, long period) {
        List<Boolean> slides = new ArrayList<>();
        for (long layer = 1; layer <= Math.min(layers, Shape.MOST_LAYERS); layer++) {
            slides.add(layer % period != 0);
        }
        return Collections.unmodifiableList(slides);
    }

    private long family() {
        return switch (architecture) {
            case "gemma2", "gpt-oss" -> 2;
            case "cohere2" -> 4;
            case "gemma3" -> 6;
            default -> 0;
        };
    }

    private List<Long> perLayer(String key) throws UnreadableModelException {
        List<Long> list = values.list(architecture + "." + key);
        if (!list.isEmpty()) {
            return list;
        }
        OptionalLong one = values.find(architecture + "." + key);
        return one.isPresent() ? List.of(one.getAsLong()) : List.of();
    }

    private long number(String key) throws UnreadableModelException {
        return values.find(architecture + "." + key).orElse(0);
    }
}
