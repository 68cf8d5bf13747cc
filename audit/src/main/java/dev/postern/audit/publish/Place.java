package dev.postern.audit.publish;

import dev.postern.audit.seal.SignedNote;
import java.io.IOException;
import java.util.Optional;

/** Somewhere outside of the database where seals are made known. Used by one thread at a time. */
public interface Place {
    /** What the place is called in the database and in reports. */
    String name();

    /** The last seal the place knows, where it can tell. */
    Optional<SignedNote> last() throws IOException;

    /** Makes a seal known. When this returns, the place has it for good. */
    void publish(SignedNote note) throws IOException;
}
