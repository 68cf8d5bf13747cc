package dev.postern.model.difficulty;

/** What a word or phrase of the lists says about a prompt; the names are the headings of {@code words.txt}. */
enum WordKind {
    /** Asks for the same content in another form. */
    TRANSFORM,
    /** Asks politely, for whatever. */
    PLEASE,
    /** Asks for a text; says little without what kind. */
    CREATE,
    /** A short text of everyday work. */
    ARTEFACT,
    /** Opens a question for a fact. */
    LOOKUP,
    BREVITY,
    /** A task beyond small models on its own. */
    STRONG,
    /** A task that is hard when more comes to it. */
    MEDIUM,
    REASONING,
    TOPIC,
    MATHS,
    CALCULATE,
    /** Asks what to decide or what would happen. */
    DECISION,
    /** Asks why. */
    CAUSE,
    /** Supposes that something were so. */
    SUPPOSITION,
    /** Sets things against each other. */
    COMPARISON,
    /** What is wrong with code, or what is to change in it; says nothing where no code comes along. */
    REPAIR,
    /** Programming languages and what is written in them. */
    CODE,
    /** The office and the party, not the business. */
    EVERYDAY,
    CONSTRAINT,
    STEP,
    /** Abbreviations and long words that everybody knows. */
    COMMON,
    /** Who does something; a verb after it tells and does not ask. */
    SUBJECT,
    /** Who speaks of herself. */
    SPEAKER,
    MARK_EN,
    MARK_DE,
    MARK_FR,
    MARK_ES;

    /** Whether a verb after this word tells or is a noun. */
    boolean takesTheAskFromAVerb() {
        return compareTo(SUBJECT) >= 0;
    }

    /** Whether this says which language is spoken. */
    boolean marksALanguage() {
        return compareTo(MARK_EN) >= 0;
    }
}
