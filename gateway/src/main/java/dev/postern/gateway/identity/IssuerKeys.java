package dev.postern.gateway.identity;

import dev.postern.gateway.config.IdentitySettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's signature keys. They are fetched when the gateway starts, again every
 * {@link IdentitySettings#keyRefresh()}, and when a token names one that is not known; never more often than
 * {@link IdentitySettings#keyRefreshFloor()}, whatever clients send. While the issuer cannot be reached, known keys
 * stay good for {@link IdentitySettings#maximumKeyAge()}. Thread-safe; one fetch at a time.
 */
final class IssuerKeys {
    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private record Known(Map<String, Key> byId, Instant since) {}

    private record Attempt(Instant ended, boolean failed) {}

    private final KeySource source;
    private final InstantSource clock;
    private final Duration refresh;
    private final Duration floor;
    private final Duration maximumAge;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile @Nullable Attempt last;

    IssuerKeys(KeySource source, InstantSource clock, IdentitySettings settings) {
        this.source = source;
        this.clock = clock;
        this.refresh = settings.keyRefresh();
        this.floor = settings.keyRefreshFloor();
        this.maximumAge = settings.maximumKeyAge();
    }

    /**
     * The key with this id. May fetch keys and then block.
     *
     * @throws RefusedException {@code invalid_token} where the issuer has no such key, {@code identity_unavailable} where
     *     that cannot be told
     */
    Key find(String id) {
        Key key = lookUp(id);
        if (key == null) {
            fetch();
            key = lookUp(id);
        }
        if (key != null) {
            return key;
        }
        Attempt attempt = last;
        if (attempt == null || attempt.failed()) {
            throw new RefusedException(
                    ErrorCode.IDENTITY_UNAVAILABLE,
                    "The identity provider cannot be reached, so the access token cannot be checked; try again shortly.");
        }
        throw new RefusedException(
                ErrorCode.INVALID_TOKEN, "The access token is signed with a key that the issuer does not have.");
    }

    /** Fetches keys where none are known or they have grown old. To be called every now and then; may block. */
    void keepFresh() {
        Attempt attempt = last;
        if (attempt == null || attempt.failed() || age().orElse(refresh).compareTo(refresh) >= 0) {
            fetch();
        }
    }

    /** How long ago the keys in use were fetched; empty where there are none, or none that are still trusted. */
    Optional<Duration> age() {
        Known keys = known;
        if (keys == null) {
            return Optional.empty();
        }
        Duration age = Duration.between(keys.since(), clock.instant());
        return age.compareTo(maximumAge) > 0 ? Optional.empty() : Optional.of(age);
    }

    /** Whether the last attempt to reach the issuer failed. */
    boolean issuerAway() {
        Attempt attempt = last;
        return attempt != null && attempt.failed();
    }

    private @Nullable Key lookUp(String id) {
        Known keys = known;
        return keys == null || age().isEmpty() ? null : keys.byId().get(id);
    }

    private void fetch() {
        fetching.lock();
        try {
            Attempt before = last;
            if (before != null && isRecent(before.ended())) {
                return;
            }
            try {
                known = new Known(source.fetch(), clock.instant());
                last = new Attempt(clock.instant(), false);
                if (before == null || before.failed()) {
                    LOG.info("The issuer's keys are known");
                }
            } catch (IOException e) {
                last = new Attempt(clock.instant(), true);
                if (before == null || !before.failed()) {
                    LOG.warnf("The issuer's keys cannot be fetched: %s", e.getMessage());
                }
            }
        } finally {
            fetching.unlock();
        }
    }

    /** The absolute distance, so that a clock set back does not stop fetching. */
    private boolean isRecent(Instant then) {
        return Duration.between(then, clock.instant()).abs().compareTo(floor) < 0;
    }
}
