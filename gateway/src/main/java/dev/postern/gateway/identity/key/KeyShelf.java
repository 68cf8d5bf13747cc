package dev.postern.gateway.identity.key;

import dev.postern.gateway.error.RefusedException;
import java.util.Optional;

/** The keys that were not revoked, at hand without asking a database. Thread-safe. */
public interface KeyShelf {
    /**
     * The key of this id. What is said is a few seconds old at most.
     *
     * @param id as it stands in the key's text
     * @throws RefusedException {@code identity_unavailable} where nobody could be asked for too long
     */
    Optional<KnownKey> find(String id);

    /** Notes that a key was used now; its owner sees that some time later. */
    void used(String id);
}
