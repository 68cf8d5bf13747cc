package dev.postern.gateway.identity.logout;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.desk.DeskNotices;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.LogoutNotice;
import dev.postern.gateway.identity.LogoutTokens;
import dev.postern.gateway.identity.session.SessionKeys;
import dev.postern.gateway.identity.session.SharedSessions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/**
 * Does what a logout token says: the sessions of that login, or of that person, are over on all gateways, and so are the
 * access tokens issued until then. Thread-safe; may block.
 */
@Singleton
final class Logouts {
    private static final Logger LOG = Logger.getLogger(Logouts.class);
    private static final String CHANNEL = "postern_session";

    private final LogoutTokens tokens;
    private final SharedSessions sessions;
    private final RevocationRows rows;
    private final RevokedTokens revoked;
    private final SessionKeys keys;
    private final DeskTransaction transaction;
    private final DeskNotices notices;
    private final LogoutRecord record;
    private final InstantSource clock;
    private final Duration kept;

    @Inject
    Logouts(
            LogoutTokens tokens,
            SharedSessions sessions,
            RevocationRows rows,
            RevokedTokens revoked,
            SessionKeys keys,
            DeskTransaction transaction,
            DeskNotices notices,
            LogoutRecord record,
            InstantSource clock,
            PosternConfig config) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.rows = rows;
        this.revoked = revoked;
        this.keys = keys;
        this.transaction = transaction;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
        this.kept = config.identity()
                .longestToken()
                .plus(config.identity().clockSkew().multipliedBy(2));
    }

    void begin(@Observes StartupEvent event) {
        notices.onChange(CHANNEL, this::look);
    }

    /**
     * Ends what the token says, and returns when that is durable and recorded.
     *
     * @param address who tells
     * @throws RefusedException {@code invalid_request} where it is no such token or was used before, {@code
     *     identity_unavailable} or {@code desk_unavailable} where nobody can say, {@code audit_unavailable} where it was ended and
     *     cannot be recorded
     */
    void end(String token, String address) {
        LogoutNotice notice = tokens.verify(token);
        long ended = transaction.run(() -> {
            rows.deleteOver(clock.instant());
            if (!rows.use(hash(notice.id()), notice.issued().plus(tokens.remembered()))) {
                throw new RefusedException(ErrorCode.INVALID_REQUEST, "This logout token was used before.");
            }
            return endAll(notice);
        });
        record.ended(notice, ended, address);
        look();
        LOG.infof("A logout at the identity provider ended %d sessions", ended);
    }

    private long endAll(LogoutNotice notice) {
        Instant until = notice.issued().plus(kept);
        if (notice.session().isPresent()) {
            String session = notice.session().get();
            rows.add(keys.login(session), notice.issued(), until);
            return sessions.closeLogin(session);
        }
        String subject = notice.subject().orElseThrow();
        rows.add(keys.person(subject), notice.issued(), until);
        return sessions.closeAllOf(subject);
    }

    private void look() {
        sessions.forgetRemembered();
        revoked.look();
    }

    private static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
