package dev.postern.model.fit;

/**
 * A machine that may serve a model.
 *
 * @param name what people call it
 * @param memoryBytes memory that the model server may fill: that of the GPUs together, or main memory without one
 */
public record Machine(String name, long memoryBytes) {
    public Machine {
        if (memoryBytes <= 0) {
            throw new IllegalArgumentException("A machine has memory.");
        }
    }
}
