package dev.postern.policy.rule.document;

/** Which findings a rule looks at, by whether a reader must decode or unfold the text to see them. */
public enum Visibility {
    ANY,
    PLAIN,
    HIDDEN;

    public boolean includes(boolean hidden) {
        return switch (this) {
            case ANY -> true;
            case PLAIN -> !hidden;
            case HIDDEN -> hidden;
        };
    }
}
