package dev.postern.model.fit;

import java.util.List;

/**
 * What the head of a model file says. A number that it does not say is 0.
 *
 * @param architecture the family of the network, such as {@code llama}
 * @param name what its makers call it, may be empty
 * @param parameters how many weights it has
 * @param weightBytes how many bytes they take as they are
 * @param quantisation the number format that holds most of them
 * @param contextLength tokens it was trained for
 * @param vocabulary tokens it knows
 * @param layers how many blocks it has
 * @param experts experts per layer of a mixture of experts
 * @param cache what it keeps per token; empty where the head does not say
 * @param notes what was assumed in reading it
 */
public record ModelFile(
        ModelFormat format,
        String architecture,
        String name,
        long parameters,
        long weightBytes,
        String quantisation,
        long contextLength,
        long vocabulary,
        long layers,
        long experts,
        Cache cache,
        List<Assumption> notes) {
    public ModelFile {
        notes = List.copyOf(notes);
        if (parameters <= 0 || weightBytes <= 0) {
            throw new IllegalArgumentException("A model has weights.");
        }
    }

    /** Bits that a weight takes on average as the file is, scales included. */
    public double bitsPerWeight() {
        return 8.0 * weightBytes / parameters;
    }
}
