package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.time.Duration;

/** Somebody has to log in again first. */
public final class LoginTooOldException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Duration most;
    private final boolean known;

    /** @param known whether the token says when its holder logged in */
    LoginTooOldException(Duration most, boolean known) {
        super("The login is too old", null, false, false);
        this.most = most;
        this.known = known;
    }

    /** How old a login may be, in seconds. */
    long mostSeconds() {
        return most.toSeconds();
    }

    /** The refusal in the words of every other. */
    RefusedException refusal() {
        return new RefusedException(
                ErrorCode.LOGIN_TOO_OLD,
                known
                        ? "This needs a login of the last " + mostSeconds()
                                + " seconds: log out and in again, or get a token by a new login."
                        : "This needs a login of the last " + mostSeconds()
                                + " seconds, and the access token does not say when it was (claim 'auth_time'): log in by a"
                                + " browser or by the device flow.");
    }
}
