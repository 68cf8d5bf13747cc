package dev.postern.gateway.identity;

import dev.postern.gateway.identity.key.KeyText;

/** What a call brings along to prove who sends it. Exactly one per call. */
sealed interface Credential {

    /** An access token in the {@code Authorization} header. */
    record Bearer(BearerToken token) implements Credential {}

    /** An API key, in whichever header; its form and checksum are right. */
    record Key(KeyText text) implements Credential {}

    /** The cookie of a browser session. */
    record Cookie(String sessionId) implements Credential {
        @Override
        public String toString() {
            return "Cookie[" + sessionId.length() + " characters]";
        }
    }
}
