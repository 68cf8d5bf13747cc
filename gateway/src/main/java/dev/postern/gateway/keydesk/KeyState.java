package dev.postern.gateway.keydesk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/** What can be done with a key. */
enum KeyState {
    /** It opens something. */
    ACTIVE,
    /** The person who is to answer for it was not asked yet; it opens nothing. */
    WAITING,
    EXPIRED,
    REVOKED;

    static KeyState of(KeyRow row, Instant now) {
        if (row.revoked != null) {
            return REVOKED;
        }
        if (!row.expires.isAfter(now)) {
            return EXPIRED;
        }
        return row.accepted == null ? WAITING : ACTIVE;
    }

    /** As it stands in JSON and in queries. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
