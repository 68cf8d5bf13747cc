package dev.postern.model.difficulty;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Weighs what one instruction asks for. Used once, by one thread. */
final class Weights {
    /** Where an everyday task leads, its subject hardly matters: a contract is summarised as easily as a letter. */
    private static final double OF_EVERYDAY = 0.25;

    private static final int LONG_MATERIAL = 6_000;
    private static final int MANY_FIGURES = 3;

    private final Instruction instruction;
    private final Signals signals;
    private final Map<Feature, Double> weights = new EnumMap<>(Feature.class);

    Weights(Instruction instruction) {
        this.instruction = instruction;
        this.signals = instruction.signals();
    }

    void weigh() {
        double scale = signals.lead().takesMaterial() ? OF_EVERYDAY : 1;
        everyday();
        double tasks = signals.lead().takesMaterial() ? 0.7 : 1;
        add(Feature.PROOF, tasks * capped(signals.of(WordKind.STRONG), 1.8, 3.0));
        add(
                Feature.JUDGEMENT,
                tasks * capped(signals.of(WordKind.MEDIUM), 1.0, 2.4)
                        + capped(signals.of(WordKind.CALCULATE), 0.5, 0.5));
        add(Feature.DECISION, scale * capped(signals.of(WordKind.DECISION), 0.7, 1.4));
        add(Feature.REASONS, capped(signals.of(WordKind.REASONING), 0.7, 1.4));
        add(Feature.SUBJECT, scale * capped(signals.of(WordKind.TOPIC), 0.5, 2.0));
        add(Feature.VOCABULARY, scale * capped(signals.longWords() / 2, 0.25, 0.75));
        add(
                Feature.MATHEMATICS,
                scale * (capped(signals.of(WordKind.MATHS), 0.7, 1.6) + capped(signals.symbols(), 0.3, 0.9)));
        add(Feature.CONSTRAINTS, scale * capped(signals.of(WordKind.CONSTRAINT), 0.25, 1.0));
        add(Feature.FIGURES, scale * capped(signals.figures() / MANY_FIGURES, 0.3, 0.9));
        add(Feature.DEMANDS, scale * demands());
        add(Feature.LENGTH, scale * length());
        add(Feature.CODE, scale * code());
        if (signals.hasTask()) {
            add(Feature.CODE, instruction.code() ? tasks * 0.3 : 0);
            add(Feature.CONTEXT, scale * capped(instruction.material() / LONG_MATERIAL, 0.3, 0.6));
            add(Feature.LANGUAGES, scale * (isMixed() ? 0.2 : 0));
        }
    }

    void add(Feature feature, double weight) {
        if (weight != 0) {
            weights.merge(feature, weight, Double::sum);
        }
    }

    double sum() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    List<Reason> reasons() {
        return weights.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void everyday() {
        switch (signals.lead()) {
            case TRANSFORM -> add(Feature.REWORDING, -1.4);
            case DRAFT -> add(Feature.DRAFTING, -1.2);
            case LOOKUP -> add(Feature.QUESTION, signals.words() <= 20 && signals.of(WordKind.MATHS) == 0 ? -0.8 : 0);
            case UNKNOWN, TASK -> {}
        }
        add(Feature.OFFICE, -capped(signals.of(WordKind.EVERYDAY), 0.5, 1.0));
        add(Feature.BREVITY, signals.of(WordKind.BREVITY) > 0 ? -0.6 : 0);
    }

    private double demands() {
        int asked = signals.of(WordKind.STRONG)
                + signals.of(WordKind.MEDIUM)
                + signals.of(WordKind.CALCULATE)
                + Math.min(2, signals.of(WordKind.CREATE))
                + Math.min(3, signals.questions())
                + Math.min(3, signals.of(WordKind.STEP))
                + Math.min(4, signals.items() / 2)
                + Math.min(3, signals.clauses() / 2);
        return asked < 3 ? 0 : Math.min(1.2, 0.3 * (asked - 2));
    }

    private double length() {
        int words = signals.words();
        return words < 12 ? 0 : words < 18 ? 0.4 : words < 28 ? 0.8 : words < 45 ? 1.2 : words < 80 ? 1.6 : 1.9;
    }

    /** A short request for code is everyday work. */
    private double code() {
        if (signals.of(WordKind.CODE) == 0) {
            return 0;
        }
        return signals.words() < 10 ? 0 : signals.words() < 16 ? 0.3 : 0.6;
    }

    private boolean isMixed() {
        return instruction.materialLanguage().marksALanguage()
                && signals.language().marksALanguage()
                && instruction.materialLanguage() != signals.language();
    }

    private static double capped(int count, double each, double most) {
        return Math.min(most, count * each);
    }
}
