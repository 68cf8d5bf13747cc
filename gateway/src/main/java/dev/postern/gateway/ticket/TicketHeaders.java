package dev.postern.gateway.ticket;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.policy.text.SensitiveText;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;

/** The headers by which a request comes again. */
public final class TicketHeaders {
    /** Holds the ticket, both ways. */
    public static final String TICKET = "x-postern-ticket";

    private TicketHeaders() {}

    /** The ticket as it was sent, if one was. */
    public static Optional<String> ticket(MultiMap headers) {
        return one(headers, TICKET);
    }

    /**
     * Why.
     *
     * @throws RefusedException {@code invalid_request} where it is not said, or not in the form it has
     */
    public static SensitiveText justification(MultiMap headers) {
        return Justification.read(one(headers, Justification.HEADER)
                .orElseThrow(() -> new RefusedException(
                        ErrorCode.INVALID_REQUEST,
                        "A ticket goes with the header " + Justification.HEADER + ", which says why.",
                        Justification.HEADER)));
    }

    private static Optional<String> one(MultiMap headers, String name) {
        List<String> values = headers.getAll(name);
        if (values.size() > 1) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "Send the header " + name + " once.", name);
        }
        return values.stream().findFirst();
    }
}
