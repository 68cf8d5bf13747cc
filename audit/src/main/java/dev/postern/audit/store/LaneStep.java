package dev.postern.audit.store;

import dev.postern.audit.chain.Flaw;
import dev.postern.audit.chain.Hash;
import dev.postern.audit.chain.Position;

/** What was found at the next place of a lane. */
sealed interface LaneStep {
    /** A record as it was written, or the hash of one that was dropped in good order. */
    record Passed(Position position, Hash hash) implements LaneStep {}

    /** Something that is wrong. */
    record Flawed(Flaw flaw) implements LaneStep {}

    /** The lane ends here. */
    record Over() implements LaneStep {}
}
