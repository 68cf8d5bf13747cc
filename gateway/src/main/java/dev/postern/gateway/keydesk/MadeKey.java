package dev.postern.gateway.keydesk;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.postern.gateway.identity.key.KeyText;

/**
 * A key with a secret that was made a moment ago.
 *
 * @param view all but its secret
 */
public record MadeKey(
        @JsonProperty("key") KeyView view,
        @JsonProperty("text") String text) {

    static MadeKey of(KeyView view, KeyText text) {
        return new MadeKey(view, text.reveal());
    }

    /** Shown once, and not here. */
    @Override
    public String toString() {
        return "MadeKey[" + view.id() + "]";
    }
}
