package dev.postern.gateway.error;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that ends here. The message is for the person who sent it: it says what to do and never quotes text of a
 * prompt or an answer.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;
    private final @Nullable String param;
    private final int retrySeconds;
    private final @Nullable String ticket;
    private final @Nullable Instant ticketExpires;
    private final transient @Nullable Departure departure;

    public RefusedException(ErrorCode code, String message) {
        this(code, message, null);
    }

    /** @param param path of the field that is to blame, such as {@code messages[0].content} */
    public RefusedException(ErrorCode code, String message, @Nullable String param) {
        this(code, message, param, 0, null, null, null);
    }

    private RefusedException(
            ErrorCode code,
            String message,
            @Nullable String param,
            int retrySeconds,
            @Nullable String ticket,
            @Nullable Instant ticketExpires,
            @Nullable Departure departure) {
        // Refusals are answers, not accidents: no stack trace to fill.
        super(message, null, false, false);
        this.code = code;
        this.param = param;
        this.retrySeconds = retrySeconds;
        this.ticket = ticket;
        this.ticketExpires = ticketExpires;
        this.departure = departure;
    }

    /** A refusal that passes: it is worth asking again after so many seconds. */
    public static RefusedException forSeconds(int seconds, ErrorCode code, String message) {
        return new RefusedException(code, message, null, seconds, null, null, null);
    }

    /** A refusal of a request that may come again with a ticket, until a moment. */
    public static RefusedException withTicket(ErrorCode code, String message, String ticket, Instant expires) {
        return new RefusedException(code, message, null, 0, ticket, expires, null);
    }

    /** A refusal of a request that would leave its zone and may come again with a ticket, {@code consent_required}. */
    public static RefusedException withDeparture(String message, String ticket, Instant expires, Departure departure) {
        return new RefusedException(ErrorCode.CONSENT_REQUIRED, message, null, 0, ticket, expires, departure);
    }

    /** The same refusal with the path of the field that is to blame. */
    public RefusedException at(String path) {
        return new RefusedException(code, Objects.requireNonNullElse(getMessage(), ""), path);
    }

    public ErrorCode code() {
        return code;
    }

    /** After how many seconds to ask again; 0 where nobody said. */
    public int retrySeconds() {
        return retrySeconds;
    }

    public @Nullable String param() {
        return param;
    }

    /** What the request may come again with, where it may. */
    public @Nullable String ticket() {
        return ticket;
    }

    /** What would leave, where that is the reason. */
    public @Nullable Departure departure() {
        return departure;
    }

    /** Until when. */
    public @Nullable Instant ticketExpires() {
        return ticketExpires;
    }
}
