package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The admin API of Keycloak, read by a client that may see users and nothing else ({@code view-users}). */
public interface DirectorySettings {
    /** Client id of the service account. */
    @WithDefault("postern-directory")
    String clientId();

    /** Its secret; without one nobody is asked, and a token counts until it expires. */
    Optional<String> clientSecret();

    /** Address of the realm in the admin API; made from the issuer's where it is left out. */
    Optional<URI> url();

    /** How long what was said of a person is not asked again. */
    @WithDefault("30s")
    Duration refresh();

    /** How long what was said of a person stays good while Keycloak cannot be reached. */
    @WithDefault("1h")
    Duration maximumAge();

    /** Whether groups and roles that somebody lost are taken from their tokens and sessions as well. */
    @WithDefault("true")
    boolean narrows();
}
