package dev.postern.gateway.quota;

import java.util.Locale;

/** What a limit counts. */
public enum Measure {
    /** Requests that went to a model, whatever became of them. */
    REQUESTS,
    /** Tokens that models read and wrote, together. */
    TOKENS;

    /** The word for it in the API, the database and the trail. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
