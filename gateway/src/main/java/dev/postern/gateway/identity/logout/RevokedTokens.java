package dev.postern.gateway.identity.logout;

import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.Revocations;
import dev.postern.gateway.identity.VerifiedToken;
import dev.postern.gateway.identity.session.SessionKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What logouts ended, in memory, as the database had it a moment ago. Where the database has been silent for longer than
 * {@link #PATIENCE}, no token counts. Thread-safe.
 */
@Singleton
final class RevokedTokens implements Revocations {
    /** Every request is recorded in the same database, so nothing passes without it in the meantime either. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Ended(Instant until, Instant expires) {}

    private final RevocationRows rows;
    private final SessionKeys keys;
    private final DeskTransaction transaction;
    private final InstantSource clock;
    private final Map<String, Ended> byWhose = new ConcurrentHashMap<>();
    private final ReentrantLock looking = new ReentrantLock();
    private long last;
    private volatile @Nullable Instant looked;

    @Inject
    RevokedTokens(RevocationRows rows, SessionKeys keys, DeskTransaction transaction, InstantSource clock) {
        this.rows = rows;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void require(VerifiedToken token) {
        Instant then = looked;
        if (then == null || Duration.between(then, clock.instant()).compareTo(PATIENCE) > 0) {
            look();
        }
        if (byWhose.isEmpty()) {
            return;
        }
        boolean over = isOver(keys.person(token.requester().subject()), token.issued())
                || token.session()
                        .map(session -> isOver(keys.login(session), token.issued()))
                        .orElse(false);
        if (over) {
            throw new RefusedException(
                    ErrorCode.INVALID_TOKEN, "The access token was ended by a logout; log in again for another.");
        }
    }

    /**
     * Takes over what was added since the last look.
     *
     * @throws RefusedException {@code desk_unavailable} where the database does not say
     */
    void look() {
        looking.lock();
        try {
            Instant now = clock.instant();
            List<RevocationRow> added = transaction.run(() -> rows.behind(last, now));
            for (RevocationRow row : added) {
                byWhose.merge(row.whose, new Ended(row.until, row.expires), RevokedTokens::later);
                last = row.number;
            }
            byWhose.values().removeIf(ended -> !ended.expires().isAfter(now));
            looked = now;
        } finally {
            looking.unlock();
        }
    }

    private boolean isOver(String whose, Instant issued) {
        Ended ended = byWhose.get(whose);
        return ended != null && !issued.isAfter(ended.until());
    }

    private static Ended later(Ended one, Ended other) {
        return one.until().isAfter(other.until()) ? one : other;
    }
}
