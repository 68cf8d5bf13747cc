package dev.postern.model.difficulty;

/**
 * What a score may rest on. The description completes the sentence "The prompt …". The weights were fitted on labelled prompts,
 * see {@code WeightFit} in the tests of this library, and rounded.
 */
public enum Feature {
    REWORDING("asks to summarise, translate, rewrite or extract", -1.0),
    DRAFTING("asks for a short text of everyday work", -1.0),
    QUESTION("asks one short question", -1.1),
    BREVITY("asks for something short or simple", -1.0),
    OFFICE("is about everyday life at work", -0.6),
    SPEAKER("speaks of the person who asks", -0.35),
    PROOF("asks to prove, derive, debug or optimise", 1.6),
    JUDGEMENT("asks to analyse, compare, design or plan", 1.05),
    DECISION("asks what to decide or what would happen", 0.95),
    REASONS("asks for reasons or steps", 0.8),
    CAUSE("asks why or how something comes about", 0.7),
    SUPPOSITION("supposes a case", 0.5),
    COMPARISON("sets several things against each other", 0.9),
    SUBJECT("is about strategy, architecture, law, medicine or finance", 1.0),
    VOCABULARY("uses words or abbreviations of specialists", 0.3),
    MATHEMATICS("is about mathematics", 0.95),
    FORMULAS("contains formulas", 0.2),
    CONSTRAINTS("sets conditions", 0.25),
    DEMANDS("makes several demands", 0.1),
    FIGURES("states many figures", 0.3),
    CODE("comes with program code or asks for it", 0.65),
    REPAIR("asks to repair or change code that comes with it", 0.85),
    LENGTH("has a long instruction", 1.05),
    SCOPE("has a long instruction about something hard", 0.85),
    CONTEXT("needs long material to be read", 0.3),
    ATTACHMENTS("comes with several files", 0.2),
    LANGUAGES("mixes languages", 0.25),
    TURNS("continues a conversation", 1.0),
    TOOLS("may lead to tool calls", 0.2);

    private final String description;
    private final double weight;

    Feature(String description, double weight) {
        this.description = description;
        this.weight = weight;
    }

    /** In plain words, without a full stop. */
    public String description() {
        return description;
    }

    /** What one unit of it adds to the sum; negative where it speaks for an easy prompt. */
    double weight() {
        return weight;
    }
}
