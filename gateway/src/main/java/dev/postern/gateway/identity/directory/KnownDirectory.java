package dev.postern.gateway.identity.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.gateway.config.IdentitySettings;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was said of people: for a short while without asking again, and where nobody answers for as long as the
 * settings allow. Who did not answer is left alone for {@link #PAUSE}, so that a slow identity provider slows one request
 * down and not all. Bounded; thread-safe.
 */
public final class KnownDirectory implements Directory {
    /** From an answer that did not come to the next question. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(KnownDirectory.class);
    private static final int MOST = 50_000;
    private static final int LOCKS = 64;

    private record Known(Optional<DirectoryUser> user, Instant since) {}

    private final PeopleSource source;
    private final InstantSource clock;
    private final Duration refresh;
    private final Duration maximumAge;
    private final Cache<String, Known> known;
    private final ReentrantLock[] asking =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private volatile @Nullable Instant away;

    /**
     * @param refresh how old an answer may be while the source answers
     * @param maximumAge how old while it does not
     */
    KnownDirectory(PeopleSource source, InstantSource clock, Duration refresh, Duration maximumAge) {
        this.source = source;
        this.clock = clock;
        this.refresh = refresh;
        this.maximumAge = maximumAge;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(maximumAge.plus(refresh))
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .executor(Runnable::run)
                .build();
    }

    /** The directory of the settings; without a secret for it nobody can ever say. */
    public static Directory of(IdentitySettings settings, HttpClient http, InstantSource clock) {
        return settings.directory()
                .clientSecret()
                .<Directory>map(secret -> new KnownDirectory(
                        KeycloakPeople.of(settings, http, secret),
                        clock,
                        settings.directory().refresh(),
                        settings.directory().maximumAge()))
                .orElse(subject -> {
                    throw unknown("no client is set for that (postern.identity.directory.client-secret)");
                });
    }

    @Override
    public Optional<DirectoryUser> find(String subject) {
        Known before = known.getIfPresent(subject);
        if (before != null && isYounger(before.since(), refresh)) {
            return before.user();
        }
        ReentrantLock lock = asking[Math.floorMod(subject.hashCode(), LOCKS)];
        lock.lock();
        try {
            return asked(subject);
        } finally {
            lock.unlock();
        }
    }

    private Optional<DirectoryUser> asked(String subject) {
        Known before = known.getIfPresent(subject);
        if (before != null && isYounger(before.since(), refresh)) {
            return before.user();
        }
        Instant silent = away;
        if (silent == null || !isYounger(silent, PAUSE)) {
            try {
                Instant began = clock.instant();
                Known now = new Known(source.ask(subject), began);
                known.put(subject, now);
                answers();
                return now.user();
            } catch (IOException e) {
                silent(e);
            }
        }
        if (before != null && isYounger(before.since(), maximumAge)) {
            return before.user();
        }
        throw unknown("the identity provider cannot be reached; try again shortly");
    }

    private void answers() {
        if (away != null) {
            away = null;
            LOG.info("The directory of people answers again");
        }
    }

    private void silent(IOException e) {
        if (away == null) {
            LOG.warnf("The directory of people cannot be asked: %s", e.getMessage());
        }
        away = clock.instant();
    }

    /** The absolute distance, so that a clock set back keeps nothing for longer. */
    private boolean isYounger(Instant then, Duration age) {
        return Duration.between(then, clock.instant()).abs().compareTo(age) < 0;
    }

    private static RefusedException unknown(String why) {
        return new RefusedException(
                ErrorCode.IDENTITY_UNAVAILABLE, "Nobody can say whether your account may still come in: " + why + ".");
    }
}
