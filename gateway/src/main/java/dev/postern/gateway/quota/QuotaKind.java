package dev.postern.gateway.quota;

import java.util.Locale;

/** Whom a limit is for. */
public enum QuotaKind {
    /** A person, by the subject of their tokens. */
    PERSON,
    /** Everybody in a group or below it together, by its full path. */
    GROUP,
    /** Whatever comes with an API key, by the key's id. */
    KEY;

    /** The word for it in the API, the database and the trail. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
