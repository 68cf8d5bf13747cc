package dev.postern.audit.store;

import dev.postern.audit.publish.AppendOnlyFile;
import dev.postern.audit.seal.WitnessPolicy;
import dev.postern.audit.witness.WitnessClient;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the trail from outside of its database.
 *
 * @param policy whose signatures count; without one, signatures are not checked
 * @param file where seals were published, if anywhere
 * @param witnesses who can be asked
 */
public record Outside(Optional<WitnessPolicy> policy, Optional<AppendOnlyFile> file, List<WitnessClient> witnesses) {
    public Outside {
        witnesses = List.copyOf(witnesses);
    }

    /** Nothing but the database. */
    public static Outside nothing() {
        return new Outside(Optional.empty(), Optional.empty(), List.of());
    }
}
