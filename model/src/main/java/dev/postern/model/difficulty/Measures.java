package dev.postern.model.difficulty;

import java.util.EnumMap;
import java.util.Map;

/** How much of each feature an instruction shows, before it is weighed. Used by one thread. */
final class Measures {
    /** Where an everyday task leads, its subject hardly matters: a contract is summarised as easily as a letter. */
    private static final double OF_EVERYDAY = 0.25;

    /** As much where nothing came along that could be reworded. */
    private static final double OF_NOTHING = 0.5;

    /** Shorter material is a line break or a word in quotation marks, in UTF-16 units. */
    private static final int SCRAP = 20;

    /** Where an everyday task leads, another that is asked beside it counts a little less. */
    private static final double TASK_OF_EVERYDAY = 0.7;

    private static final int LONG_MATERIAL = 6_000;

    /** People are chatty: length alone makes nothing hard. */
    private static final double MOST_FOR_LENGTH = 1.2;

    private static final int SHORT_QUESTION = 20;

    /** A shorter wish about code asks for comments or names, in words. */
    private static final int CODE_WISH = 12;

    private final Instruction instruction;
    private final Signals signals;
    private final Map<Feature, Double> amounts = new EnumMap<>(Feature.class);

    private Measures(Instruction instruction) {
        this.instruction = instruction;
        this.signals = instruction.signals();
    }

    static Measures of(Instruction instruction) {
        Measures measures = new Measures(instruction);
        boolean everyday = instruction.signals().lead().takesMaterial() && !measures.rewritesCode();
        measures.everyday();
        measures.task(everyday ? TASK_OF_EVERYDAY : 1);
        measures.subject(!everyday ? 1 : instruction.material() > SCRAP ? OF_EVERYDAY : OF_NOTHING);
        return measures;
    }

    /** Adds to a feature, in units of its weight. */
    void add(Feature feature, double amount) {
        if (amount != 0) {
            amounts.merge(feature, amount, Double::sum);
        }
    }

    /** The features that are there, each with its amount. */
    Map<Feature, Double> amounts() {
        return amounts;
    }

    /** The amounts times their weights. */
    double sum() {
        double sum = 0;
        for (Map.Entry<Feature, Double> entry : amounts.entrySet()) {
            sum += entry.getValue() * entry.getKey().weight();
        }
        return sum;
    }

    private void everyday() {
        switch (signals.lead()) {
            case TRANSFORM -> add(Feature.REWORDING, rewritesCode() ? 0 : 1);
            case DRAFT -> add(Feature.DRAFTING, 1);
            case LOOKUP -> {
                boolean isPlain =
                        signals.words() <= SHORT_QUESTION && signals.of(WordKind.MATHS) + signals.symbols() == 0;
                add(Feature.QUESTION, isPlain ? 1 : 0);
            }
            case UNKNOWN, TASK -> {}
        }
        add(Feature.OFFICE, Math.min(3, signals.of(WordKind.EVERYDAY)));
        add(Feature.SPEAKER, Math.min(2, signals.of(WordKind.SPEAKER)));
        add(Feature.BREVITY, Math.min(1, signals.of(WordKind.BREVITY)));
    }

    /** To rewrite code so that it does something better is no rewording. */
    private boolean rewritesCode() {
        return instruction.code() && signals.of(WordKind.REPAIR) > 0 && signals.words() >= CODE_WISH;
    }

    private void task(double scale) {
        add(Feature.PROOF, scale * Math.min(2, signals.of(WordKind.STRONG)));
        add(Feature.JUDGEMENT, scale * Math.min(3, signals.of(WordKind.MEDIUM) + 0.5 * signals.of(WordKind.CALCULATE)));
        add(Feature.DECISION, scale * Math.min(2, signals.of(WordKind.DECISION)));
        add(Feature.REASONS, Math.min(2, signals.of(WordKind.REASONING)));
        if (instruction.code()) {
            add(Feature.CODE, scale * (signals.hasTask() ? 0.5 : 0));
            add(Feature.REPAIR, scale * Math.min(1, signals.of(WordKind.REPAIR) + signals.of(WordKind.CAUSE)));
        }
    }

    private void subject(double scale) {
        add(Feature.CAUSE, scale * Math.min(1, signals.of(WordKind.CAUSE)));
        add(Feature.SUPPOSITION, scale * Math.min(2, signals.of(WordKind.SUPPOSITION)));
        add(Feature.COMPARISON, scale * Math.min(2, signals.of(WordKind.COMPARISON)));
        add(Feature.SUBJECT, scale * Math.min(4, signals.of(WordKind.TOPIC)));
        add(Feature.VOCABULARY, scale * Math.min(3, signals.specialWords() / 2.0));
        add(Feature.MATHEMATICS, scale * Math.min(1.5, signals.of(WordKind.MATHS)));
        add(Feature.FORMULAS, scale * Math.min(4, signals.symbols()));
        add(Feature.CONSTRAINTS, scale * Math.min(4, signals.of(WordKind.CONSTRAINT)));
        add(Feature.FIGURES, scale * Math.min(3, signals.figures() / 3.0));
        add(Feature.DEMANDS, scale * demands());
        add(Feature.LENGTH, scale * Math.min(MOST_FOR_LENGTH, length()));
        add(Feature.SCOPE, scale * length() * Math.min(1, evidence() / 4.0));
        add(Feature.CODE, scale * code());
        if (signals.hasTask()) {
            add(Feature.CONTEXT, scale * Math.min(2, instruction.material() / LONG_MATERIAL));
            add(Feature.LANGUAGES, scale * (isMixed() ? 1 : 0));
        }
    }

    private double demands() {
        int asked = signals.of(WordKind.STRONG)
                + signals.of(WordKind.MEDIUM)
                + signals.of(WordKind.CALCULATE)
                + Math.min(2, signals.of(WordKind.CREATE))
                + Math.min(4, Math.max(signals.questions(), signals.asked()))
                + Math.min(3, signals.of(WordKind.STEP))
                + Math.min(4, signals.items() / 2)
                + Math.min(3, signals.clauses() / 2);
        return Math.clamp(asked - 2, 0, 4);
    }

    /** How many different things speak for a hard task. */
    private int evidence() {
        return signals.of(WordKind.STRONG)
                + signals.of(WordKind.MEDIUM)
                + signals.of(WordKind.CALCULATE)
                + signals.of(WordKind.DECISION)
                + signals.of(WordKind.REASONING)
                + signals.of(WordKind.CAUSE)
                + signals.of(WordKind.COMPARISON)
                + signals.of(WordKind.TOPIC)
                + signals.of(WordKind.MATHS)
                + signals.of(WordKind.CODE)
                + signals.symbols()
                + signals.specialWords() / 2;
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
        return signals.words() < 10 ? 0 : signals.words() < 16 ? 0.5 : 1;
    }

    private boolean isMixed() {
        return instruction.materialLanguage().marksALanguage()
                && signals.language().marksALanguage()
                && instruction.materialLanguage() != signals.language();
    }
}
