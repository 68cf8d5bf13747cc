package dev.postern.gateway.keydesk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Last uses of keys; within a transaction. */
@Singleton
class UseRows implements PanacheRepositoryBase<UseRow, String> {

    /** Last uses by key; none for keys that were never used. */
    Map<String, Instant> of(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : list("id in ?1", keys).stream().collect(Collectors.toMap(row -> row.id, row -> row.used));
    }

    /** Notes a use, unless one of the same minute is noted or the key is gone. */
    void note(String key, Instant used) {
        getEntityManager()
                .createNativeQuery("INSERT INTO api_key_use (id, used) SELECT id, ?2 FROM api_key WHERE id = ?1"
                        + " ON CONFLICT (id) DO UPDATE SET used = excluded.used"
                        + " WHERE api_key_use.used <= excluded.used - interval '1 minute'")
                .setParameter(1, key)
                .setParameter(2, used)
                .executeUpdate();
    }
}
