package dev.postern.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The shape of a network from the {@code config.json} beside its weights, with the names that the model families of Hugging
 * Face's transformers use.
 */
final class ModelConfig {
    private final Json root;
    /** Models that also see or hear keep what concerns text apart. */
    private final Json text;

    ModelConfig(Json root) {
        this.root = root;
        this.text = root.get("text_config") instanceof Json.Members ? root.get("text_config") : root;
    }

    String architecture() {
        String type = root.get("model_type").text();
        return type.isEmpty() ? text.get("model_type").text() : type;
    }

    long layers() {
        return first("num_hidden_layers", "n_layer", "num_layers", "n_layers");
    }

    long contextLength() {
        return first("max_position_embeddings", "n_positions", "seq_length", "n_ctx", "max_seq_len");
    }

    long vocabulary() {
        return first("vocab_size");
    }

    long experts() {
        return first("num_local_experts", "num_experts", "n_routed_experts");
    }

    /** Bits of quantised weights, 0 where they are not quantised or that is not said. */
    long quantisedBits() {
        Json quantisation = root.get("quantization_config");
        long bits = quantisation.get("bits").whole().orElse(0);
        if (bits > 0) {
            return bits;
        }
        boolean four = quantisation.get("load_in_4bit") == Json.Literal.TRUE
                || quantisation.get("quant_method").text().equals("mxfp4");
        return four ? 4 : 0;
    }

    String quantisation() {
        return root.get("quantization_config").get("quant_method").text();
    }

    Shape shape() {
        long heads = first("num_attention_heads", "n_head", "n_heads");
        long hidden = first("hidden_size", "n_embd", "d_model");
        long length = find("head_dim").orElse(heads == 0 ? 0 : hidden / heads);
        long compressed = first("kv_lora_rank");
        long kvHeads = find("num_key_value_heads")
                .orElse(find("num_kv_heads").orElse(find("n_head_kv").orElse(isMultiQuery() ? 1 : heads)));
        long window = text.get("use_sliding_window") == Json.Literal.FALSE ? 0 : first("sliding_window");
        return new Shape(
                layers(),
                kvHeads == 0 ? List.of() : kvHeadsByLayer(kvHeads),
                length,
                length,
                compressed == 0 ? 0 : compressed + first("qk_rope_head_dim"),
                window,
                slides());
    }

    /** Hybrid models name the layers that keep nothing that grows. */
    private List<Long> kvHeadsByLayer(long kvHeads) {
        List<String> types = layerTypes();
        return types.isEmpty()
                ? List.of(kvHeads)
                : types.stream()
                        .map(type -> type.endsWith("attention") && !type.startsWith("linear") ? kvHeads : 0L)
                        .toList();
    }

    private List<Boolean> slides() {
        List<String> types = layerTypes();
        if (!types.isEmpty()) {
            return types.stream().map("sliding_attention"::equals).toList();
        }
        long period = first("sliding_window_pattern");
        if (period > 0) {
            return GgufModel.periodic(layers(), period);
        }
        return switch (architecture()) {
            // Every layer of the first Mistral slides (arXiv 2310.06825).
            case "mistral" -> GgufModel.periodic(layers(), Long.MAX_VALUE);
            case "gemma2", "gpt_oss" -> GgufModel.periodic(layers(), 2);
            case "gemma3", "gemma3_text" -> GgufModel.periodic(layers(), 6);
            default -> List.of();
        };
    }

    private List<String> layerTypes() {
        List<String> types = new ArrayList<>();
        if (text.get("layer_types") instanceof Json.Items items) {
            items.items().stream().limit(Shape.MOST_LAYERS).forEach(item -> types.add(item.text()));
        }
        return types;
    }

    private boolean isMultiQuery() {
        return text.get("multi_query") == Json.Literal.TRUE;
    }

    private long first(String... names) {
        for (String name : names) {
            OptionalLong number = find(name);
            if (number.isPresent()) {
                return number.getAsLong();
            }
        }
        return 0;
    }

    private OptionalLong find(String name) {
        return text.get(name).whole();
    }
}
