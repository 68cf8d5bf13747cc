package dev.postern.model.health;

import java.time.Duration;

/**
 * When a server that fails is left alone, and for how long.
 *
 * @param failures so many in a row; a server that takes no connection is left alone after one
 * @param rest the first time of rest; doubled with every trial that fails
 * @param longestRest it grows no longer
 */
public record BreakerRules(int failures, Duration rest, Duration longestRest) {
    public BreakerRules {
        if (failures < 1 || rest.isNegative() || rest.isZero() || longestRest.compareTo(rest) < 0) {
            throw new IllegalArgumentException("A breaker needs at least one failure and a time of rest.");
        }
    }
}
