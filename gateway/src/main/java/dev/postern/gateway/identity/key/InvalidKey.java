package dev.postern.gateway.identity.key;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;

/** The one answer to every key that is none, so that nobody learns from it which part of a guess was right. */
public final class InvalidKey {
    private InvalidKey() {}

    public static RefusedException refusal() {
        return new RefusedException(
                ErrorCode.INVALID_TOKEN,
                "The API key is not valid, or no longer; make another one on the page /keys of this gateway.");
    }
}
