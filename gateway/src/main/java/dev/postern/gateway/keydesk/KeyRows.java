package dev.postern.gateway.keydesk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys as they are kept; within a transaction. */
@Singleton
class KeyRows implements PanacheRepositoryBase<KeyRow, String> {

    /** What changed after a change, in the order in which it did. */
    List<KeyRow> since(long version) {
        return list("version > ?1 order by version", version);
    }

    /** The key of that id, where it belongs to that person. */
    Optional<KeyRow> ofOwner(String id, String owner) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional();
    }

    /** A person's keys, the newest first, those that were revoked left out. */
    List<KeyRow> of(String owner) {
        return list("owner = ?1 and revoked is null order by made desc, id desc", owner);
    }

    /** How many of a person's keys open something, or will. */
    long living(String owner, Instant now) {
        return count("owner = ?1 and revoked is null and expires > ?2", owner, now);
    }

    /** Drops keys that have been over for long; the trail knows of them. */
    long dropBefore(Instant moment) {
        return delete("coalesce(revoked, expires) < ?1", moment);
    }
}
