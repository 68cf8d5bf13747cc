package dev.postern.model.difficulty;

import java.util.List;

/**
 * How hard a prompt looks, and why. The score is the logistic function of {@link #START} plus the weights of the reasons; it
 * orders prompts and is no probability.
 *
 * @param score from 0 (everyday work) to 1 (beyond a small model)
 * @param reasons what moved it, the heaviest first; quotes nothing of the prompt
 */
public record Difficulty(double score, List<Reason> reasons) {
    /** Prompts from this score on are hard unless the policy says otherwise. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    /** Where the sum of weights starts: a prompt of which nothing is known is everyday work. */
    public static final double START = -1.65;

    public Difficulty {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score lies between 0 and 1.");
        }
        reasons = List.copyOf(reasons);
    }

    /** Whether the score reaches a threshold between 0 and 1. */
    public boolean isHard(double threshold) {
        return score >= threshold;
    }
}
