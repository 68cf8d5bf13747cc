package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.gateway.wire.Medium;
import java.util.Set;

/** Lets what cannot be judged go to those models only that are set up for it. */
final class MediaGate {
    private MediaGate() {}

    static void require(Set<Medium> media, Model model) {
        for (Medium medium : media) {
            if (!model.media().contains(medium)) {
                throw new RefusedException(
                        ErrorCode.INVALID_REQUEST,
                        switch (medium) {
                            case AUDIO -> "The model takes no recordings; ask for one that does.";
                            case IMAGE -> "The model takes no images; send text, or ask for a model that does.";
                        },
                        "model");
            }
        }
    }
}
