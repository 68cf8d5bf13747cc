package dev.postern.gateway.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The browser sessions of this process, in memory: ids are 256 random bits, the least recently opened is forgotten when
 * there are more than {@value #MOST}. Losing a session costs a redirect to the issuer, whose own session makes the new
 * login silent. Thread-safe.
 */
@Singleton
final class Sessions {
    static final int MOST = 10_000;
    private static final int ID_BYTES = 32;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Session> byId = new LinkedHashMap<>();

    @Inject
    Sessions(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Opens a session and returns its id. */
    synchronized String open(AuthorizationCodeTokens tokens, Instant expires) {
        Instant now = clock.instant();
        byId.values().removeIf(session -> !session.expires().isAfter(now));
        if (byId.size() >= MOST) {
            byId.remove(byId.keySet().iterator().next());
        }
        String id = secret();
        byId.put(id, new Session(secret(), tokens, expires, new ReentrantLock()));
        return id;
    }

    /** Gives a session its renewed tokens; false where there is no such session any more. */
    synchronized boolean renew(String id, AuthorizationCodeTokens tokens, Instant expires) {
        return byId.computeIfPresent(id, (same, session) -> session.with(tokens, expires)) != null;
    }

    synchronized Optional<Session> find(String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(session -> session.expires().isAfter(clock.instant()));
    }

    synchronized void close(String id) {
        byId.remove(id);
    }

    synchronized int size() {
        return byId.size();
    }

    private String secret() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
