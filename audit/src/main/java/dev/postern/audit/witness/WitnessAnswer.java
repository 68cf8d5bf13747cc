package dev.postern.audit.witness;

import dev.postern.audit.seal.NoteSignature;

/** What a witness said to a checkpoint. */
public sealed interface WitnessAnswer {
    /** It signed. */
    record Cosigned(NoteSignature signature) implements WitnessAnswer {}

    /** It signed something that does not fit what it was shown: the trail is not what it was. */
    record Contradiction(String message) implements WitnessAnswer {}

    /** It could not be asked, or did not do as witnesses do. */
    record Unavailable(String message) implements WitnessAnswer {}
}
