package dev.postern.audit.store;

import dev.postern.audit.seal.NoteKey;
import java.time.Duration;
import java.util.List;

/**
 * How the trail is sealed.
 *
 * @param sealer account that may read hashes and add seals
 * @param origin name of the trail in its checkpoints
 * @param interval from one seal to the next, also where nothing was recorded
 * @param former keys that signed earlier seals
 */
public record SealSettings(DatabaseAccount sealer, String origin, Duration interval, List<NoteKey> former) {
    public SealSettings {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("There must be some time between seals");
        }
        former = List.copyOf(former);
    }
}
