package dev.postern.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Understands the heads of safetensors files with the configuration beside them. */
final class SafetensorsModel {
    /** Tensors that belong to quantised weights and are no weights themselves end so. */
    private static final List<String> OF_QUANTISATION = List.of(
            ".scales",
            ".qzeros",
            ".g_idx",
            ".absmax",
            ".quant_map",
            "_scale",
            "_scales",
            "_scale_inv",
            "_zero_point",
            ".nested_absmax",
            ".nested_quant_map",
            "bitsandbytes__nf4",
            "weight_shape");

    /** Tensors that hold several weights in one number end so. */
    private static final List<String> PACKED = List.of(".qweight", "weight_packed", "_blocks");

    private SafetensorsModel() {}

    static ModelFile of(ModelConfig config, List<Tensor> tensors) throws UnreadableModelException {
        List<Assumption> notes = new ArrayList<>();
        long parameters = 0;
        for (Tensor tensor : tensors) {
            parameters = Tensors.add(parameters, weights(tensor, config.quantisedBits()));
        }
        if (parameters == 0) {
            throw new UnreadableModelException("The file has no weights.");
        }
        String architecture = config.architecture();
        if (architecture.isEmpty()) {
            notes.add(Assumption.NO_CONFIGURATION);
        }
        String type = Tensors.mainType(tensors);
        String quantisation = config.quantisation().isEmpty()
                ? type
                : config.quantisation().toUpperCase(Locale.ROOT)
                        + (config.quantisedBits() > 0 ? " " + config.quantisedBits() + " bit" : "");
        return new ModelFile(
                ModelFormat.SAFETENSORS,
                architecture.isEmpty() ? "unknown" : architecture,
                "",
                parameters,
                Tensors.bytes(tensors),
                quantisation,
                config.contextLength(),
                config.vocabulary(),
                config.layers(),
                config.experts(),
                config.shape().cache(notes),
                notes);
    }

    private static long weights(Tensor tensor, long bits) throws UnreadableModelException {
        if (bits > 0 && bits <= 8) {
            if (OF_QUANTISATION.stream().anyMatch(tensor.name()::endsWith)) {
                return 0;
            }
            boolean fourBitBytes = bits == 4 && tensor.type().equals("U8");
            if (fourBitBytes || PACKED.stream().anyMatch(tensor.name()::endsWith)) {
                return Tensors.multiply(tensor.bytes(), 8) / bits;
            }
        }
        return tensor.elements();
    }
}
