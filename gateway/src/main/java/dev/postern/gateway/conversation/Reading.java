package dev.postern.gateway.conversation;

import dev.postern.audit.content.KeyUnavailableException;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Turns what can go wrong with keys and what they open into refusals. */
final class Reading {
    private static final Logger LOG = Logger.getLogger(Reading.class);

    private Reading() {}

    static <T> T of(Supplier<T> work) {
        try {
            return work.get();
        } catch (KeyUnavailableException e) {
            LOG.errorf("The key of conversations cannot be used: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.DESK_UNAVAILABLE,
                    "The key of your conversations cannot be had at the moment; try again shortly.");
        } catch (UnreadableContentException e) {
            LOG.errorf("A conversation is not as it was kept: %s", e.getMessage());
            throw new RefusedException(
                    ErrorCode.INTERNAL,
                    "A conversation is not as it was kept, so it is not shown; the request id names what happened.");
        }
    }
}
