package dev.postern.gateway.identity.key;

import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import dev.postern.gateway.identity.directory.Directory;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the check of API keys together for the running gateway. */
final class KeyParts {
    @Produces
    @Singleton
    Pepper pepper(PosternConfig config) {
        return Pepper.of(config.apiKeys());
    }

    /** Where nothing else looks people up nobody can say who they are now, and no key opens anything. */
    @Produces
    @Singleton
    @DefaultBean
    Directory nobodyCanSay() {
        return subject -> {
            throw new RefusedException(
                    ErrorCode.IDENTITY_UNAVAILABLE,
                    "This gateway cannot look up whose API key this is; use an access token.");
        };
    }

    @Produces
    @Singleton
    KeyVerifier verifier(Pepper pepper, KeyShelf shelf, Directory directory, Clock clock) {
        return new KeyVerifier(pepper, shelf, directory, clock);
    }
}
