package dev.postern.gateway.choice;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import java.util.List;

/** What a requester says to a prompt that would leave its zone, in the header {@value #HEADER}. */
public enum Consent {
    /** Nothing. */
    UNSAID,
    /** It may go there; good with the ticket that said what would leave. */
    YES,
    /** It shall be answered nearby. */
    NO;

    /** The header. */
    public static final String HEADER = "x-postern-consent";

    /**
     * What the headers of a request say.
     *
     * @throws RefusedException {@code invalid_request} where it is neither {@code yes} nor {@code no}
     */
    public static Consent of(MultiMap headers) {
        List<String> said = headers.getAll(HEADER);
        if (said.isEmpty()) {
            return UNSAID;
        }
        return switch (said.size() == 1 ? said.getFirst() : "") {
            case "yes" -> YES;
            case "no" -> NO;
            default ->
                throw new RefusedException(
                        ErrorCode.INVALID_REQUEST, "The header " + HEADER + " is yes or no, once.", HEADER);
        };
    }
}
