package dev.postern.model.difficulty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Fits the weights of {@link Feature} and the start of the sum to the development sets, and prints them; run by hand, its
 * figures are copied rounded. A logistic regression that is pulled to the weights of today and keeps their signs.
 *
 * <p>The lists of words know the prompts they were made on better than those to come. Every prompt is therefore taken several
 * times, each time with another third of the entries left out, so that no weight relies on a word being known.
 */
final class WeightFit {
    /** The sets, and how often each is taken; people who chat are rare in the others. */
    private static final Map<String, Integer> SETS = Map.of(
            "development.tsv", 1,
            "odd.tsv", 1,
            "last.tsv", 1,
            "office-development.tsv", 1,
            "second-development.tsv", 1,
            "chatty-development.tsv", 2,
            "third-development.tsv", 1);

    private static final int COPIES = 12;
    private static final double LEFT_OUT = 0.33;
    private static final int STEPS = 3_000;
    private static final double RATE = 0.5;
    private static final double PULL = 0.01;

    /** There are fewer hard prompts. */
    private static final double SHARE_OF_HARD = 1.7;

    private record Example(String set, Map<Feature, Double> amounts, boolean hard, double share) {
        double sum(Weights weights) {
            double sum = weights.start;
            for (Map.Entry<Feature, Double> entry : amounts.entrySet()) {
                sum += weights.of.getOrDefault(entry.getKey(), 0.0) * entry.getValue();
            }
            return sum;
        }
    }

    private record Weights(double start, Map<Feature, Double> of) {}

    private final List<Example> examples = examples();

    private WeightFit() {}

    public static void main(String[] arguments) {
        WeightFit fit = new WeightFit();
        Weights today = today();
        Weights fitted = fit.fitted(today);
        print("START", today.start, fitted.start);
        today.of.forEach((feature, weight) -> print(feature.name(), weight, fitted.of.getOrDefault(feature, 0.0)));
        SETS.keySet().stream().sorted().forEach(set -> {
            fit.print(set, "today", today);
            fit.print(set, "fitted", fitted);
        });
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            Lexicon lexicon = copy == 0 ? Lexicon.load() : forgetful(copy);
            InstructionFinder finder = new InstructionFinder(new SignalReader(lexicon));
            SETS.forEach((set, times) -> LabelledPrompt.of(set).forEach(prompt -> {
                double share = times * (prompt.hard() ? SHARE_OF_HARD : 1);
                Map<Feature, Double> amounts =
                        Measures.of(finder.find(prompt.text())).amounts();
                examples.add(new Example(set, amounts, prompt.hard(), share));
            }));
        }
        return examples;
    }

    /** The lists without a third of the entries; all forms of a word are left out together, the marks of languages stay. */
    private static Lexicon forgetful(int seed) {
        StringBuilder rest = new StringBuilder();
        boolean staysWhole = false;
        for (String line : Lexicon.text().lines().toList()) {
            if (line.startsWith("[")) {
                staysWhole = line.startsWith("[MARK") || line.startsWith("[SUBJECT") || line.startsWith("[SPEAKER");
            }
            boolean isEntries = !line.startsWith("[") && !line.startsWith("#") && !staysWhole;
            List<String> kept = Arrays.stream(isEntries ? line.split(",", -1) : new String[] {line})
                    .filter(entry -> !isEntries || !isLeftOut(entry, seed))
                    .toList();
            rest.append(String.join(",", kept)).append('\n');
        }
        return Lexicon.read(rest.toString());
    }

    private static boolean isLeftOut(String entry, int seed) {
        String folded = Letters.fold(entry);
        String root = folded.substring(0, Math.min(5, folded.length()));
        return new Random(31L * root.hashCode() + seed).nextDouble() < LEFT_OUT;
    }

    private static Weights today() {
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            weights.put(feature, feature.weight());
        }
        return new Weights(Difficulty.START, weights);
    }

    private Weights fitted(Weights today) {
        double whole = examples.stream().mapToDouble(Example::share).sum();
        Weights weights = today;
        for (int step = 0; step < STEPS; step++) {
            double slope = 0;
            Map<Feature, Double> slopes = new EnumMap<>(Feature.class);
            for (Example example : examples) {
                double score = 1 / (1 + Math.exp(-DifficultyScorer.STEEPNESS * example.sum(weights)));
                double error = (score - (example.hard ? 1 : 0)) * example.share / whole;
                slope += error;
                example.amounts.forEach((feature, amount) -> slopes.merge(feature, error * amount, Double::sum));
            }
            Map<Feature, Double> moved = new EnumMap<>(weights.of);
            moved.replaceAll((feature, weight) -> moved(weight, feature.weight(), slopes.getOrDefault(feature, 0.0)));
            weights = new Weights(moved(weights.start, today.start, slope), moved);
        }
        return weights;
    }

    private static double moved(double weight, double today, double slope) {
        double moved = weight - RATE * (slope + PULL * (weight - today));
        return today < 0 ? Math.min(0, moved) : Math.max(0, moved);
    }

    private static void print(String name, double today, double fitted) {
        System.out.printf(Locale.ROOT, "%-12s %+.2f -> %+.2f%n", name, today, fitted);
    }

    private void print(String set, String name, Weights weights) {
        System.out.printf(
                Locale.ROOT,
                "%s, %s: %.1f %% of everyday prompts stay, %.1f %% of hard ones are offered, with words left out%n",
                set,
                name,
                100 * share(set, weights, false),
                100 * share(set, weights, true));
    }

    private double share(String set, Weights weights, boolean hard) {
        return examples.stream()
                .filter(example -> example.set.equals(set) && example.hard == hard)
                .mapToInt(example -> (example.sum(weights) >= 0) == hard ? 1 : 0)
                .average()
                .orElseThrow();
    }
}
