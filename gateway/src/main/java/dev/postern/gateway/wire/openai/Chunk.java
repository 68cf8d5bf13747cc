package dev.postern.gateway.wire.openai;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a model server.
 *
 * @param head what it says about the answer as a whole
 * @param choices what it says about each choice
 * @param usage what the server counted so far, where it says
 * @param size characters of text in it, for bounding the whole answer
 */
record Chunk(Head head, List<ChoiceDelta> choices, @Nullable UsageFigures usage, long size) {
    /**
     * What stands at the head of an answer.
     *
     * @param id the server's id, null where it gave none that can be repeated safely
     * @param created seconds since 1970, 0 where the server gave none
     * @param fingerprint the server's configuration, null where it gave none that can be repeated safely
     */
    record Head(@Nullable String id, long created, @Nullable String fingerprint) {
        static final Head UNKNOWN = new Head(null, 0, null);

        /** What is known with a later event: what came first stays. */
        Head and(Head later) {
            if (equals(later)) {
                return this;
            }
            return new Head(
                    id == null ? later.id : id,
                    created == 0 ? later.created : created,
                    later.fingerprint == null ? fingerprint : later.fingerprint);
        }
    }
}
