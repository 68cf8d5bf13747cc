package dev.postern.gateway.error;

import java.util.Locale;

/**
 * Every way a request can fail, with the status a client gets and the OpenAI error type it belongs to. Codes are stable:
 * clients, documentation and the trail use the same words.
 */
public enum ErrorCode {
    INVALID_REQUEST(400, "invalid_request_error"),
    DUPLICATE_KEY(400, "invalid_request_error"),
    UNKNOWN_FIELD(400, "invalid_request_error"),
    CONTEXT_LENGTH_EXCEEDED(400, "invalid_request_error"),
    TEXT_TOO_COMPLEX(400, "invalid_request_error"),
    QUERY_TOO_BROAD(400, "invalid_request_error"),
    REQUEST_TOO_LARGE(413, "invalid_request_error"),
    UNSUPPORTED_MEDIA_TYPE(415, "invalid_request_error"),
    UNAUTHENTICATED(401, "authentication_error"),
    INVALID_TOKEN(401, "authentication_error"),
    KEY_EXPIRED(401, "authentication_error"),
    LOGIN_TOO_OLD(401, "authentication_error"),
    FORBIDDEN(403, "permission_error"),
    POLICY_BLOCKED(403, "policy_error"),
    TICKET_REFUSED(403, "policy_error"),
    ZONE_DENIED(403, "policy_error"),
    REVEAL_REFUSED(403, "permission_error"),
    NOT_FOUND(404, "invalid_request_error"),
    MODEL_NOT_FOUND(404, "invalid_request_error"),
    METHOD_NOT_ALLOWED(405, "invalid_request_error"),
    REQUEST_TIMEOUT(408, "invalid_request_error"),
    POLICY_COACH(409, "policy_error"),
    CONSENT_REQUIRED(409, "policy_error"),
    ON_HOLD(409, "invalid_request_error"),
    STEP_REFUSED(409, "invalid_request_error"),
    CONFIRMATION_NEEDED(409, "invalid_request_error"),
    EXPECTATION_FAILED(417, "invalid_request_error"),
    HEAD_TOO_LARGE(431, "invalid_request_error"),
    POLICY_REJECTED(422, "invalid_request_error"),
    MODEL_REJECTED(422, "invalid_request_error"),
    MODEL_UNREADABLE(422, "invalid_request_error"),
    HEAD_TOO_SHORT(422, "invalid_request_error"),
    DATA_REJECTED(422, "invalid_request_error"),
    RATE_LIMITED(429, "rate_limit_error"),
    QUOTA_EXCEEDED(429, "rate_limit_error"),
    OVERLOADED(503, "server_error"),
    AUDIT_UNAVAILABLE(503, "server_error"),
    POLICY_UNAVAILABLE(503, "server_error"),
    CATALOGUE_UNAVAILABLE(503, "server_error"),
    DESK_UNAVAILABLE(503, "server_error"),
    IDENTITY_UNAVAILABLE(503, "server_error"),
    UPSTREAM_FAILED(502, "server_error"),
    UPSTREAM_TIMEOUT(504, "server_error"),
    TRAIL_ALTERED(500, "server_error"),
    INTERNAL(500, "server_error");

    private final int status;
    private final String type;

    ErrorCode(int status, String type) {
        this.status = status;
        this.type = type;
    }

    /** The code as clients see it, such as {@code policy_blocked}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The {@code type} of an OpenAI error object. */
    public String type() {
        return type;
    }
}
