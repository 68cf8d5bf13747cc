package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.wire.Medium;
import java.util.Set;

/** Lets what cannot be judged go to those models only that are set up for it. */
final class MediaGate {
    private MediaGate() {}

    /**
     * Refuses what may not leave.
     *
     * @param taken what the model is set up for
     * @param images whether policy lets images out
     */
    static void require(Set<Medium> media, Set<Medium> taken, boolean images) {
        for (Medium medium : media) {
            if (!taken.contains(medium)) {
                throw new RefusedException(
                        ErrorCode.INVALID_REQUEST,
                        switch (medium) {
                            case AUDIO -> "The model takes no recordings; ask for one that does.";
                            case IMAGE -> "The model takes no images; send text, or ask for a model that does.";
                        },
                        "model");
            }
        }
        if (media.contains(Medium.IMAGE) && !images) {
            throw new RefusedException(
                    ErrorCode.POLICY_BLOCKED, "Policy lets no images out, since they cannot be checked; send text.");
        }
    }
}
