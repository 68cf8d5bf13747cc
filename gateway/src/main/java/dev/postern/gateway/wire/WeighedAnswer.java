package dev.postern.gateway.wire;

import dev.postern.model.certainty.Certainty;

/**
 * An answer whose certainty was estimated.
 *
 * @param offer what goes with it where it is unsure
 */
public record WeighedAnswer(Certainty certainty, Offer offer) {

    /** Whether it is less certain than policy wants. */
    public boolean isUnsure() {
        return certainty.isUnsure(offer.below());
    }
}
