package dev.postern.gateway.identity;

import dev.postern.gateway.config.PosternConfig;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a login of a moment ago (step-up, RFC 9470): a session that somebody left open, or a token that somebody
 * found, is not enough for what cannot be taken back. Thread-safe.
 */
@Singleton
public final class RecentLogin {
    private final Duration most;
    private final InstantSource clock;

    @Inject
    RecentLogin(PosternConfig config, InstantSource clock) {
        this(config.identity().recentLogin(), clock);
    }

    RecentLogin(Duration most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Returns where the requester logged in recently.
     *
     * @throws LoginTooOldException where not, or where the token does not say when
     */
    public void require(SecurityIdentity identity) {
        @Nullable Instant login = identity.getAttribute(RequesterResolver.LOGIN);
        if (login == null || login.plus(most).isBefore(clock.instant())) {
            throw new LoginTooOldException(most, login != null);
        }
    }

    /** Until when the requester's login counts as recent, which may be over; empty where it is not known when it was. */
    public Optional<Instant> until(SecurityIdentity identity) {
        return Optional.<Instant>ofNullable(identity.getAttribute(RequesterResolver.LOGIN))
                .map(login -> login.plus(most));
    }
}
