package dev.postern.gateway.identity;

import dev.postern.gateway.config.DirectorySettings;
import dev.postern.gateway.config.IdentitySettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The identity settings with their defaults, for an issuer. */
record Settings(URI issuer) implements IdentitySettings {
    static final Duration FLOOR = Duration.ofSeconds(10);
    static final Duration REFRESH = Duration.ofMinutes(10);
    static final Duration MAXIMUM_AGE = Duration.ofHours(24);

    @Override
    public String audience() {
        return "postern-api";
    }

    @Override
    public Duration clockSkew() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration recentLogin() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration maximumKeyAge() {
        return MAXIMUM_AGE;
    }

    @Override
    public Duration keyRefresh() {
        return REFRESH;
    }

    @Override
    public Duration keyRefreshFloor() {
        return FLOOR;
    }

    @Override
    public String groupsClaim() {
        return "groups";
    }

    @Override
    public String rolesClaim() {
        return "realm_access.roles";
    }

    @Override
    public Duration longestToken() {
        return Duration.ofHours(24);
    }

    @Override
    public Map<String, Issuer> issuers() {
        return Map.of();
    }

    @Override
    public DirectorySettings directory() {
        throw new UnsupportedOperationException("not part of this test");
    }

    @Override
    public Set<String> logoutClients() {
        return Set.of("postern-cli");
    }

    @Override
    public Web web() {
        return new WebClient();
    }

    private record WebClient() implements Web {
        @Override
        public String clientId() {
            return "postern-web";
        }

        @Override
        public String clientSecret() {
            throw new UnsupportedOperationException("not part of this test");
        }

        @Override
        public Optional<URI> address() {
            return Optional.empty();
        }
    }
}
