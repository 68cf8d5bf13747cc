package dev.postern.audit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which sealed records go into a bundle. */
public sealed interface ExportQuery {
    /**
     * Everything between two seals: from the last one made up to {@code from}, to the first one made at {@code to} or
     * later, or the last of all.
     */
    record Everything(Instant from, Instant to) implements ExportQuery {}

    /**
     * Single records, each with a proof of its own.
     *
     * @param from earliest moment
     * @param to moment before which they were recorded
     * @param requestIds requests they belong to; any where there is none
     * @param pseudonym in hexadecimal; anybody where there is none
     */
    record Selected(Instant from, Instant to, List<UUID> requestIds, Optional<String> pseudonym)
            implements ExportQuery {
        public Selected {
            requestIds = List.copyOf(requestIds);
        }
    }
}
