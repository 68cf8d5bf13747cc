package dev.postern.model.fit;

import java.util.List;

/**
 * What a model keeps of each token it has read, the KV cache, as numbers per layer.
 *
 * @param layers one entry per layer that keeps anything
 */
public record Cache(List<Layer> layers) {
    /**
     * One layer.
     *
     * @param numbers how many numbers it keeps per token: KV heads times the lengths of key and value
     * @param window how many tokens it keeps at most, 0 for all
     */
    public record Layer(long numbers, long window) {}

    public Cache {
        layers = List.copyOf(layers);
    }

    /** Nothing is known, or nothing is kept. */
    public static final Cache NONE = new Cache(List.of());

    /** How many numbers are kept for one conversation of so many tokens. */
    public long numbers(long tokens) {
        long sum = 0;
        for (Layer layer : layers) {
            long kept = layer.window() == 0 ? tokens : Math.min(tokens, layer.window());
            sum = Math.addExact(sum, Math.multiplyExact(layer.numbers(), kept));
        }
        return sum;
    }

    /** Whether some layers keep a window only. */
    public boolean slides() {
        return layers.stream().anyMatch(layer -> layer.window() > 0);
    }
}
