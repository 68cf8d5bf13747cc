package dev.postern.gateway.identity;

import dev.postern.gateway.error.ErrorCode;

/** Values of {@code WWW-Authenticate} (RFC 6750, section 3, and RFC 9470, section 3). */
public final class BearerChallenge {
    /** No error word where no credential came at all. */
    public static final String NO_CREDENTIAL = "Bearer realm=\"postern\"";

    private BearerChallenge() {}

    /** The challenge that goes with a refusal of status 401 or 403. */
    public static String of(ErrorCode code) {
        return switch (code) {
            case INVALID_TOKEN ->
                NO_CREDENTIAL + ", error=\"invalid_token\", error_description=\"The access token is not valid\"";
            case KEY_EXPIRED -> NO_CREDENTIAL + ", error=\"invalid_token\", error_description=\"The API key is over\"";
            case FORBIDDEN -> NO_CREDENTIAL + ", error=\"insufficient_scope\"";
            default -> NO_CREDENTIAL;
        };
    }

    /** The challenge where the login is older than so many seconds. */
    static String recentLogin(long mostSeconds) {
        return NO_CREDENTIAL + ", error=\"insufficient_user_authentication\","
                + " error_description=\"A more recent login is needed\", max_age=\"" + mostSeconds + "\"";
    }
}
