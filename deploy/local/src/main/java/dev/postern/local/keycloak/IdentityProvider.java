package dev.postern.local.keycloak;

import dev.postern.local.data.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Where people log in.
 *
 * @param issuer as it stands in tokens
 * @param webSecret secret of the client {@code postern-web}
 * @param directorySecret secret of the client {@code postern-directory}; empty where nobody can be asked about people
 */
public record IdentityProvider(URI issuer, Secret webSecret, Optional<Secret> directorySecret) {}
