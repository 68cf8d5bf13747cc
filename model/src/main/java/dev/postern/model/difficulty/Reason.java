package dev.postern.model.difficulty;

/**
 * One thing that moved a score.
 *
 * @param weight what it added, negative where it speaks for an easy prompt; the weights of a score and the constant
 *     {@link Difficulty#START} make up its sum
 */
public record Reason(Feature feature, double weight) {}
