package dev.postern.audit.store.search;

/** What figures can be told apart by. An exchange may belong to several groups, rules and types of finding. */
public enum Dimension {
    GROUP("x.groups", true),
    MODEL("x.model", false),
    MODEL_SERVER("x.model_server", false),
    ZONE("x.zone", false),
    RULE(both("rules"), true),
    FINDING(both("finding_types"), true),
    DECISION("x.decision", false),
    STATUS("lower(x.status)", false),
    CODE("x.code", false),
    CLIENT("x.client", false);

    private final String expression;
    private final boolean several;

    Dimension(String expression, boolean several) {
        this.expression = expression;
        this.several = several;
    }

    /** The value of an exchange {@code x}: a text, or a list of texts. */
    String expression() {
        return expression;
    }

    /** Whether an exchange has a list of values. */
    boolean several() {
        return several;
    }

    private static String both(String column) {
        return "(SELECT array_agg(DISTINCT each) FROM unnest(x." + column + " || x.answer_" + column + ") each)";
    }
}
