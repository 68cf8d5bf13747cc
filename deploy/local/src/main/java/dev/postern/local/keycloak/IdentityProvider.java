package dev.postern.local.keycloak;

import dev.postern.local.data.Secret;
import java.net.URI;

/**
 * Where people log in.
 *
 * @param issuer as it stands in tokens
 * @param webSecret secret of the client {@code postern-web}
 */
public record IdentityProvider(URI issuer, Secret webSecret) {}
