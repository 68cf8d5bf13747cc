package dev.postern.model.fit;

/** What was assumed where the head of a model file is silent. */
public enum Assumption {
    CACHE_NOT_KNOWN("The head does not say what is kept per token, so the cache is not counted."),
    WINDOW_NOT_PLACED(
            "The head gives a sliding window and not which layers use it; all are counted as keeping everything."),
    NO_CONFIGURATION("There is no config.json beside the file: nothing is known of its architecture.");

    private final String text;

    Assumption(String text) {
        this.text = text;
    }

    /** The same as a sentence. */
    public String text() {
        return text;
    }
}
