package dev.postern.gateway.identity.directory;

import dev.postern.gateway.error.RefusedException;
import java.util.Optional;

/**
 * The people that the identity provider knows, as they stand now: for whatever outlives a token, such as an API key or a
 * session. Thread-safe.
 */
@FunctionalInterface
public interface Directory {
    /**
     * The person with this subject. What is said is no older than half a minute ({@code
     * postern.identity.directory.refresh}); where the identity provider is away it may grow as old as the settings allow
     * ({@code maximum-age}), and then nobody can say. May block for a few seconds.
     *
     * @param subject the stable identifier ({@code sub}) in the person's tokens
     * @return empty where the identity provider has no such person (any more)
     * @throws RefusedException {@code identity_unavailable} where nobody can say; nothing may be granted then
     */
    Optional<DirectoryUser> find(String subject);
}
