package dev.postern.audit.content;

import java.util.Locale;

/** The pieces of content an exchange leaves behind. */
public enum Part {
    /** The request as it was received. */
    RECEIVED,
    /** The request as it was forwarded. */
    FORWARDED,
    /** The answer as it was delivered. */
    DELIVERED;

    /** The word that stands for the part in the table and in what is authenticated with it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
