package dev.postern.model.difficulty;

/** What a score may rest on. The description completes the sentence "The prompt …". */
public enum Feature {
    REWORDING("asks to summarise, translate, rewrite or extract"),
    DRAFTING("asks for a short text of everyday work"),
    QUESTION("asks one short question"),
    BREVITY("asks for something short or simple"),
    PROOF("asks to prove, derive, debug or optimise"),
    JUDGEMENT("asks to analyse, compare, design or plan"),
    DECISION("asks what to decide or what would happen"),
    REASONS("asks for reasons or steps"),
    SUBJECT("is about strategy, architecture, law, medicine or finance"),
    VOCABULARY("uses words of specialists"),
    OFFICE("is about everyday life at work"),
    MATHEMATICS("contains mathematics"),
    CONSTRAINTS("sets conditions"),
    DEMANDS("makes several demands"),
    FIGURES("states many figures"),
    CODE("comes with program code"),
    LENGTH("has a long instruction"),
    CONTEXT("needs long material to be read"),
    ATTACHMENTS("comes with several files"),
    LANGUAGES("mixes languages"),
    TURNS("continues a conversation"),
    TOOLS("may lead to tool calls");

    private final String description;

    Feature(String description) {
        this.description = description;
    }

    /** In plain words, without a full stop. */
    public String description() {
        return description;
    }
}
