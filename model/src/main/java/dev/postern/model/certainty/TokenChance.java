package dev.postern.model.certainty;

import java.util.List;

/**
 * How likely the model found one token of its answer.
 *
 * @param chosen natural logarithm of the probability of the token it chose
 * @param alternatives the same of the likeliest tokens at this place, the chosen one among them where it is one; may be empty
 */
public record TokenChance(double chosen, List<Double> alternatives) {
    public TokenChance {
        alternatives = List.copyOf(alternatives);
    }

    /** A token without alternatives. */
    public static TokenChance of(double chosen) {
        return new TokenChance(chosen, List.of());
    }
}
