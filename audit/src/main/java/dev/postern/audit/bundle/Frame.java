package dev.postern.audit.bundle;

import dev.postern.audit.chain.Hash;
import dev.postern.audit.seal.SignedNote;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle of records is proved with.
 *
 * @param origin name of the trail
 * @param policy text of the policy that goes with it
 * @param first checkpoint at which a range begins
 * @param last checkpoint that everything is proved against
 * @param edge the full trees left of a range, the largest first
 * @param from index of the first leaf of a range
 * @param to index after the last leaf of a range
 */
public record Frame(
        String origin,
        String policy,
        Optional<SignedNote> first,
        SignedNote last,
        List<Hash> edge,
        long from,
        long to) {
    public Frame {
        edge = List.copyOf(edge);
    }

    /** The frame of a selection. */
    public static Frame ofSelection(String origin, String policy, SignedNote last) {
        return new Frame(origin, policy, Optional.empty(), last, List.of(), 0, 0);
    }
}
