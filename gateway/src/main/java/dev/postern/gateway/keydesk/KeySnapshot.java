package dev.postern.gateway.keydesk;

import dev.postern.gateway.desk.DeskNotices;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.key.KeyShelf;
import dev.postern.gateway.identity.key.KnownKey;
import dev.postern.gateway.identity.key.Pepper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All keys that were not revoked, in memory: no request with a key waits for the database, and no forged one reaches it. What
 * changes anywhere is taken over when the database announces it, and looked for twice a second. Where nobody could look for
 * {@link #BOUND}, keys open nothing: one of them may have been revoked. Thread-safe.
 */
@Singleton
final class KeySnapshot implements KeyShelf {
    /** Short enough that a key is over everywhere within five seconds, whatever becomes of the database. */
    static final Duration BOUND = Duration.ofSeconds(4);

    private final KeyRows rows;
    private final KeyUses uses;
    private final DeskTransaction transaction;
    private final DeskNotices notices;
    private final Pepper pepper;
    private final InstantSource clock;
    private final Map<String, KnownKey> keys = new ConcurrentHashMap<>();
    private volatile Instant confirmed = Instant.EPOCH;
    private long version;

    @Inject
    KeySnapshot(
            KeyRows rows,
            KeyUses uses,
            DeskTransaction transaction,
            DeskNotices notices,
            Pepper pepper,
            InstantSource clock) {
        this.rows = rows;
        this.uses = uses;
        this.transaction = transaction;
        this.notices = notices;
        this.pepper = pepper;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent event) {
        if (pepper.isThere()) {
            notices.onChange("postern_api_key", this::look);
        }
    }

    /** Takes over what changed. Blocks; returns when this gateway knows of all that was committed before the call. */
    synchronized void look() {
        Instant asked = clock.instant();
        List<KeyRow> changed = transaction.run(() -> rows.since(version));
        for (KeyRow row : changed) {
            if (row.revoked == null) {
                keys.put(row.id, row.known());
            } else {
                keys.remove(row.id);
            }
            version = row.version;
        }
        confirmed = asked;
    }

    @Override
    public Optional<KnownKey> find(String id) {
        Duration age = Duration.between(confirmed, clock.instant());
        if (age.isNegative() || age.compareTo(BOUND) > 0) {
            throw new RefusedException(
                    ErrorCode.IDENTITY_UNAVAILABLE,
                    "The database of API keys cannot be reached, so nobody knows which were revoked; try again shortly, or"
                            + " use an access token.");
        }
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public void used(String id) {
        uses.note(id);
    }
}
