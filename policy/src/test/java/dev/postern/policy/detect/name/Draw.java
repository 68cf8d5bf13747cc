package dev.postern.policy.detect.name;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that are the same for the same seed. */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    String oneOf(String... choices) {
        return choices[below(choices.length)];
    }

    /** Digits and letters in the form of a pattern: {@code #} a digit, {@code @} a capital. */
    String like(String pattern) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            text.append(c == '#' ? (char) ('0' + below(10)) : c == '@' ? (char) ('A' + below(26)) : c);
        }
        return text.toString();
    }
}
