package dev.postern.audit.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far the seal has come, as one process knows it.
 *
 * @param leading whether this process seals; another one may
 * @param problem why nothing is sealed, or what else somebody must look at
 * @param number of the last seal
 * @param size records under it
 * @param last when it was made
 * @param places for each place outside, what is wrong with it; empty where nothing is
 */
public record SealState(
        boolean leading,
        Optional<String> problem,
        long number,
        long size,
        Optional<Instant> last,
        Map<String, String> places) {
    public SealState {
        places = Map.copyOf(places);
    }

    /** Before anything is known. */
    static SealState unknown() {
        return new SealState(false, Optional.empty(), 0, 0, Optional.empty(), Map.of());
    }
}
