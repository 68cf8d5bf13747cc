package dev.postern.gateway.modeldesk.stored;

import java.util.Locale;

/** Whose word a model of the catalogue is. */
public enum Origin {
    /** That of the configuration; it follows when that changes. */
    CONFIGURATION,
    /** That of people; the configuration changes nothing in it. */
    DESK;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
