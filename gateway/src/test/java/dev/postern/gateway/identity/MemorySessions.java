package dev.postern.gateway.identity;

import io.quarkus.arc.DefaultBean;
import io.quarkus.oidc.AuthorizationCodeTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions of one process, for tests without a database. */
@DefaultBean
@Singleton
final class MemorySessions implements Sessions {
    private static final int ID_BYTES = 32;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Session> byId = new ConcurrentHashMap<>();

    @Inject
    MemorySessions(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String open(AuthorizationCodeTokens tokens, Instant expires) {
        String id = secret();
        byId.put(id, new Session(secret(), tokens, expires));
        return id;
    }

    @Override
    public boolean renew(String id, AuthorizationCodeTokens tokens, Instant expires) {
        return byId.computeIfPresent(id, (same, session) -> new Session(session.csrf(), tokens, expires)) != null;
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(session -> session.expires().isAfter(clock.instant()));
    }

    @Override
    public Optional<Session> findNow(String id) {
        return find(id);
    }

    @Override
    public void close(String id) {
        byId.remove(id);
    }

    private String secret() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
