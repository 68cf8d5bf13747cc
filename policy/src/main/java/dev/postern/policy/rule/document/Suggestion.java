package dev.postern.policy.rule.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word somebody meant. */
public final class Suggestion {
    private static final int LONGEST = 40;
    private static final int MOST_EDITS = 2;

    private Suggestion() {}

    /** A sentence that proposes the nearest word, after a space, or nothing where none is near. */
    public static String sentence(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> " Did you mean " + word + "?")
                .orElse("");
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> nearest = Optional.empty();
        int fewest = MOST_EDITS + 1;
        for (String word : known.stream().sorted().toList()) {
            int most = Math.min(allowed(word), fewest - 1);
            if (Math.abs(word.length() - written.length()) <= most && edits(written, word) <= most) {
                nearest = Optional.of(word);
                fewest = edits(written, word);
            }
        }
        return nearest;
    }

    /** One edit in a short word, two in a longer one; two edits make another word of {@code in}. */
    private static int allowed(String word) {
        return Math.min(MOST_EDITS, (word.length() + 1) / 3);
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours; case does not count. */
    private static int edits(String one, String other) {
        String a = fold(one);
        String b = fold(other);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        Arrays.setAll(cost[0], j -> j);
        for (int i = 1; i <= a.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = best;
            }
        }
        return cost[a.length()][b.length()];
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
