package dev.postern.gateway.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.postern.audit.content.UnreadableContentException;
import dev.postern.gateway.desk.DeskTransaction;
import dev.postern.gateway.identity.LoginClaims;
import dev.postern.gateway.identity.Session;
import dev.postern.gateway.identity.Sessions;
import io.quarkus.oidc.AuthorizationCodeTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The sessions in the database of the desks. What was read is remembered for {@link #REMEMBERED}, and forgotten sooner where
 * the database says that a session changed. A person has {@link #MOST} sessions; the oldest goes first. Thread-safe.
 */
@Singleton
public final class SharedSessions implements Sessions {
    /** How long a session that was ended elsewhere may live on here where nothing is announced. */
    static final Duration REMEMBERED = Duration.ofSeconds(1);

    static final int MOST = 50;
    private static final int MOST_REMEMBERED = 10_000;
    private static final Logger LOG = Logger.getLogger(SharedSessions.class);

    private final SessionRows rows;
    private final SessionIds ids;
    private final SessionCipher cipher;
    private final SessionKeys keys;
    private final DeskTransaction transaction;
    private final InstantSource clock;
    private final Cache<String, Optional<Session>> remembered;

    @Inject
    SharedSessions(
            SessionRows rows,
            SessionIds ids,
            SessionCipher cipher,
            SessionKeys keys,
            DeskTransaction transaction,
            InstantSource clock) {
        this.rows = rows;
        this.ids = ids;
        this.cipher = cipher;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .executor(Runnable::run)
                .build();
    }

    @Override
    public String open(AuthorizationCodeTokens tokens, Instant expires) {
        LoginClaims login = LoginClaims.of(tokens.getIdToken());
        String id = ids.next();
        SessionRow row = new SessionRow();
        row.id = SessionIds.hash(id);
        row.person = keys.person(login.subject());
        row.login = login.session().map(keys::login).orElse("");
        row.sealed = cipher.seal(id, ids.secret(), tokens);
        row.made = clock.instant();
        row.expires = expires;
        transaction.run(() -> {
            rows.deleteOver(clock.instant());
            rows.keepNewest(row.person, MOST - 1);
            rows.persist(row);
            return row;
        });
        return id;
    }

    @Override
    public boolean renew(String id, AuthorizationCodeTokens tokens, Instant expires) {
        Optional<Session> session = findNow(id);
        if (session.isEmpty()) {
            return false;
        }
        byte[] renewed = cipher.seal(id, session.get().csrf(), tokens);
        String hash = SessionIds.hash(id);
        boolean isThere = transaction.run(() -> rows.renew(hash, renewed, expires, clock.instant()));
        remembered.invalidate(hash);
        return isThere;
    }

    @Override
    public Optional<Session> find(String id) {
        if (!ids.isOurs(id)) {
            return Optional.empty();
        }
        return remembered
                .get(SessionIds.hash(id), hash -> read(id, hash))
                .filter(session -> session.expires().isAfter(clock.instant()));
    }

    @Override
    public Optional<Session> findNow(String id) {
        remembered.invalidate(SessionIds.hash(id));
        return find(id);
    }

    @Override
    public void close(String id) {
        if (ids.isOurs(id)) {
            transaction.run(() -> rows.deleteById(SessionIds.hash(id)));
            remembered.invalidate(SessionIds.hash(id));
        }
    }

    /** Ends all sessions of a person in the caller's transaction, and says how many there were. */
    public long closeAllOf(String subject) {
        return rows.deleteOfPerson(keys.person(subject));
    }

    /** Ends the sessions that came from one of the issuer's in the caller's transaction, and says how many there were. */
    public long closeLogin(String session) {
        return rows.deleteOfLogin(keys.login(session));
    }

    /** Asks the database again for whatever comes next; to be called after such a transaction. */
    public void forgetRemembered() {
        remembered.invalidateAll();
    }

    private Optional<Session> read(String id, String hash) {
        return transaction.run(() -> rows.findByIdOptional(hash)
                .filter(row -> row.expires.isAfter(clock.instant()))
                .flatMap(row -> opened(id, row)));
    }

    /** Whoever comes with a session that cannot be read logs in again. */
    private Optional<Session> opened(String id, SessionRow row) {
        try {
            return Optional.of(cipher.open(id, row.sealed, row.expires));
        } catch (UnreadableContentException e) {
            LOG.warnf("A session is of no use any more: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
