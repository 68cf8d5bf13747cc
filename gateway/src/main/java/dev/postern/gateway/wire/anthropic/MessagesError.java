package dev.postern.gateway.wire.anthropic;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.PolicyRefusal;
import dev.postern.gateway.wire.json.JsonBytes;
import dev.postern.policy.decision.Verdict;
import org.jspecify.annotations.Nullable;

/** A refusal in Anthropic's shape, with the members that say more in every dialect of the gateway. */
public final class MessagesError {
    private MessagesError() {}

    /**
     * The body of an error response, and the data of an event {@code error}.
     *
     * @param verdict where policy blocks or holds back: its rules and what they found, by type and place, are named; never a value
     */
    public static byte[] of(RefusedException refusal, @Nullable Verdict verdict) {
        return JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("type", "error");
            out.writeObjectFieldStart("error");
            out.writeStringField("type", type(refusal.code()));
            out.writeStringField("message", refusal.getMessage());
            out.writeStringField("code", refusal.code().code());
            out.writeStringField("param", refusal.param());
            PolicyRefusal.write(out, refusal, verdict);
            out.writeEndObject();
            out.writeEndObject();
        });
    }

    /** The error type that Anthropic's clients expect with a code. */
    static String type(ErrorCode code) {
        return switch (code) {
            case INVALID_REQUEST,
                    DUPLICATE_KEY,
                    UNKNOWN_FIELD,
                    CONTEXT_LENGTH_EXCEEDED,
                    TEXT_TOO_COMPLEX,
                    QUERY_TOO_BROAD,
                    UNSUPPORTED_MEDIA_TYPE,
                    METHOD_NOT_ALLOWED,
                    HEAD_TOO_LARGE,
                    POLICY_COACH,
                    CONSENT_REQUIRED,
                    ON_HOLD,
                    STEP_REFUSED,
                    CONFIRMATION_NEEDED,
                    POLICY_REJECTED,
                    MODEL_REJECTED,
                    MODEL_UNREADABLE,
                    HEAD_TOO_SHORT,
                    DATA_REJECTED,
                    EXPECTATION_FAILED -> "invalid_request_error";
            case REQUEST_TOO_LARGE -> "request_too_large";
            case UNAUTHENTICATED, INVALID_TOKEN, KEY_EXPIRED, LOGIN_TOO_OLD -> "authentication_error";
            case FORBIDDEN, POLICY_BLOCKED, TICKET_REFUSED, ZONE_DENIED, REVEAL_REFUSED -> "permission_error";
            case NOT_FOUND, MODEL_NOT_FOUND -> "not_found_error";
            case REQUEST_TIMEOUT, UPSTREAM_TIMEOUT -> "timeout_error";
            case RATE_LIMITED, QUOTA_EXCEEDED -> "rate_limit_error";
            case OVERLOADED -> "overloaded_error";
            case AUDIT_UNAVAILABLE,
                    POLICY_UNAVAILABLE,
                    CATALOGUE_UNAVAILABLE,
                    DESK_UNAVAILABLE,
                    IDENTITY_UNAVAILABLE,
                    UPSTREAM_FAILED,
                    TRAIL_ALTERED,
                    INTERNAL -> "api_error";
        };
    }
}
