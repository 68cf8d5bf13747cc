package dev.postern.gateway.choice;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import java.util.List;

/** The wish, in the header {@value #HEADER}, that the model for hard prompts answers, however hard the prompt looks. */
public final class LargerModel {
    /** The header. */
    public static final String HEADER = "x-postern-larger";

    private LargerModel() {}

    /**
     * Whether the headers of a request have it.
     *
     * @throws RefusedException {@code invalid_request} where it is anything but {@code yes}
     */
    public static boolean isWanted(MultiMap headers) {
        List<String> said = headers.getAll(HEADER);
        if (!said.isEmpty() && !said.equals(List.of("yes"))) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST, "The header " + HEADER + " is yes, once, or missing.", HEADER);
        }
        return !said.isEmpty();
    }
}
