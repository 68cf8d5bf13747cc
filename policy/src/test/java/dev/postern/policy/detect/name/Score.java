package dev.postern.policy.detect.name;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How many names were found, missed and invented, by overlap. */
final class Score {
    private int found;
    private int hits;
    private int labels;
    private int covered;

    void add(Collection<int[]> right, Collection<int[]> guesses) {
        labels += right.size();
        found += guesses.size();
        hits += (int) guesses.stream().filter(guess -> meets(guess, right)).count();
        covered += (int) right.stream().filter(label -> meets(label, guesses)).count();
    }

    static boolean meets(int[] span, Collection<int[]> others) {
        return others.stream().anyMatch(other -> span[0] < other[1] && other[0] < span[1]);
    }

    double precision() {
        return found == 0 ? 1 : (double) hits / found;
    }

    double recall() {
        return labels == 0 ? 1 : (double) covered / labels;
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    static String table(List<String> names, List<Score> scores) {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            Score score = scores.get(i);
            table.append(String.format(
                    Locale.ROOT,
                    "%-14s P %.3f  R %.3f  F1 %.3f  (%d names)%n",
                    names.get(i),
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.labels));
        }
        return table.toString();
    }
}
