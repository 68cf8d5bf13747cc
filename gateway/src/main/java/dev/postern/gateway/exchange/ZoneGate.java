package dev.postern.gateway.exchange;

import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.model.Model;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.decision.Zone;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Keeps exchanges in their zone where policy says so: the nearest zone in which the requester has a model. Where policy says
 * {@code ask}, a model that a request names is used; nothing sends a request on by itself yet.
 */
final class ZoneGate {
    private ZoneGate() {}

    /**
     * Whether a model is near enough.
     *
     * @param open all models that the requester may use; asked for only where it matters
     */
    static boolean allows(LeaveZone word, Model model, Supplier<? extends Collection<Model>> open) {
        return switch (word) {
            case NEVER ->
                open.get().stream()
                                .map(Model::zone)
                                .min(Zone::compareTo)
                                .orElse(Zone.LOCAL)
                                .compareTo(model.zone())
                        >= 0;
            case ASK, ALLOW -> true;
        };
    }

    /** Refuses with {@code zone_denied} a model that is too far away. */
    static void require(LeaveZone word, Model model, Supplier<? extends Collection<Model>> open) {
        if (!allows(word, model, open)) {
            throw new RefusedException(
                    ErrorCode.ZONE_DENIED,
                    "Policy lets none of your exchanges go as far as this model stands; GET /v1/models lists those you may"
                            + " use.",
                    "model");
        }
    }
}
