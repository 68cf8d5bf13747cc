package dev.postern.gateway.front;

import io.vertx.core.MultiMap;
import java.util.List;

/** The header {@code expect} (RFC 9110, section 10.1.1): a client may wait for a word before it sends its body. */
final class ContinueCheck {
    private ContinueCheck() {}

    /** Whether everything a client expects can be met. */
    static boolean isMet(MultiMap headers) {
        List<String> expected = headers.getAll("expect");
        return expected.isEmpty() || isAwaited(headers);
    }

    /** Whether the client waits. */
    static boolean isAwaited(MultiMap headers) {
        List<String> expected = headers.getAll("expect");
        return expected.size() == 1 && expected.getFirst().strip().equalsIgnoreCase("100-continue");
    }
}
