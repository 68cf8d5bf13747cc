package dev.postern.gateway.front;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import io.vertx.core.MultiMap;
import java.util.List;

/** The conversation a request belongs to, where its client says so in the header {@value #HEADER}. */
public final class ConversationName {
    /** The header. */
    public static final String HEADER = "x-postern-conversation";

    private static final int LONGEST = 128;

    private ConversationName() {}

    /**
     * The name, empty where there is none.
     *
     * @throws RefusedException {@code invalid_request} where it is no name
     */
    public static String of(MultiMap headers) {
        List<String> names = headers.getAll(HEADER);
        if (names.isEmpty()) {
            return "";
        }
        if (names.size() > 1) {
            throw new RefusedException(ErrorCode.INVALID_REQUEST, "Send the header " + HEADER + " once.");
        }
        return require(names.getFirst());
    }

    /**
     * The name itself.
     *
     * @throws RefusedException {@code invalid_request} where it is none
     */
    public static String require(String name) {
        if (!PlainId.is(name, LONGEST)) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    "The name of a conversation has 1 to " + LONGEST + " letters, digits or -_.: in it.");
        }
        return name;
    }
}
