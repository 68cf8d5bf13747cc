package dev.postern.gateway.modeldesk.fit;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.model.fit.HeadTooShortException;
import jakarta.ws.rs.core.Response;

/**
 * An error like any other, and how many bytes of the file are needed at least.
 *
 * @param wanted from the beginning of the file; the head may go on behind them
 */
public record HeadTooShortView(Refusal error, long wanted) {

    /**
     * The error.
     *
     * @param message what to do about it
     * @param code {@code head_too_short}
     */
    public record Refusal(String message, String type, String code) {}

    static Response of(HeadTooShortException e) {
        ErrorCode code = ErrorCode.HEAD_TOO_SHORT;
        return Response.status(code.status())
                .entity(new HeadTooShortView(new Refusal(e.reason(), code.type(), code.code()), e.wanted()))
                .build();
    }
}
