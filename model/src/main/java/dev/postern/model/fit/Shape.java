package dev.postern.model.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a network's attention, from either kind of head, and the cache that follows from it. Numbers that are not
 * given are 0.
 *
 * @param kvHeads heads that keep keys and values, one entry for each layer; one entry that holds for all
 * @param keyLength numbers of a key per head
 * @param latent numbers per token and layer where keys and values are kept compressed (multi-head latent attention of
 *     DeepSeek-V2, arXiv 2405.04434), instead of heads
 * @param window tokens that a sliding layer looks back
 * @param slides which layers slide, one entry for each layer
 */
record Shape(
        long layers,
        List<Long> kvHeads,
        long keyLength,
        long valueLength,
        long latent,
        long window,
        List<Boolean> slides) {
    /** No network has more layers. */
    static final int MOST_LAYERS = 4096;

    /** No layer keeps more numbers per token. */
    private static final long MOST_NUMBERS = 1 << 22;

    Cache cache(List<Assumption> notes) throws UnreadableModelException {
        if (layers < 0 || layers > MOST_LAYERS) {
            throw new UnreadableModelException("The head claims more than " + MOST_LAYERS + " layers.");
        }
        boolean known = layers > 0 && (latent > 0 || (!kvHeads.isEmpty() && keyLength > 0 && valueLength > 0));
        if (!known) {
            notes.add(Assumption.CACHE_NOT_KNOWN);
            return Cache.NONE;
        }
        if (window > 0 && slides.isEmpty()) {
            notes.add(Assumption.WINDOW_NOT_PLACED);
        }
        List<Cache.Layer> kept = new ArrayList<>();
        for (int layer = 0; layer < layers; layer++) {
            long numbers = latent > 0 ? sensible(latent) : numbers(heads(layer));
            boolean slide = window > 0 && layer < slides.size() && slides.get(layer);
            if (numbers > 0) {
                kept.add(new Cache.Layer(numbers, slide ? window : 0));
            }
        }
        return new Cache(kept);
    }

    private long heads(int layer) {
        return kvHeads.size() == 1 ? kvHeads.getFirst() : layer < kvHeads.size() ? kvHeads.get(layer) : 0;
    }

    private long numbers(long heads) throws UnreadableModelException {
        return sensible(Tensors.multiply(heads, sensible(keyLength) + sensible(valueLength)));
    }

    private static long sensible(long number) throws UnreadableModelException {
        if (number < 0 || number > MOST_NUMBERS) {
            throw new UnreadableModelException("The head claims an attention that is larger than any.");
        }
        return number;
    }
}
