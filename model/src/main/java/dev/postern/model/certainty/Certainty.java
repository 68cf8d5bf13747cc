package dev.postern.model.certainty;

import java.util.OptionalDouble;

/**
 * How sure a model was of an answer.
 *
 * @param probability that the answer is right, from 0 to 1, as calibrated by {@link AnswerCertainty}
 * @param mean of the logarithms of its tokens' probabilities, 0 or less
 * @param low a tenth of the tokens lie at this logarithm or below, to a twentieth
 * @param entropy mean uncertainty at the choice of a token, in nats, where alternatives were given
 * @param tokens how many tokens it rests on
 */
public record Certainty(double probability, double mean, double low, OptionalDouble entropy, int tokens) {
    public Certainty {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1.");
        }
    }

    /** Whether the answer is less likely right than a threshold between 0 and 1. */
    public boolean isUnsure(double threshold) {
        return probability < threshold;
    }
}
