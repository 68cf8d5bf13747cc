package dev.postern.gateway.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is known of a model besides its name; for people who choose one, and for showback.
 *
 * @param parameters how many, such as {@code 8_030_000_000}
 * @param quantisation how its weights are kept, such as {@code Q4_K_M} or {@code bf16}
 * @param memoryBytes what it needs on its server
 * @param promptPrice of 1,000 tokens read, in the currency of the house
 * @param answerPrice of 1,000 tokens written
 * @param wattHours energy for 1,000 tokens, read or written
 */
public record ModelFacts(
        Optional<Long> parameters,
        Optional<String> quantisation,
        Optional<Long> memoryBytes,
        Optional<BigDecimal> promptPrice,
        Optional<BigDecimal> answerPrice,
        Optional<BigDecimal> wattHours) {

    /** Nothing is known. */
    public static final ModelFacts NONE = new ModelFacts(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
