package dev.postern.gateway.identity;

import dev.postern.gateway.config.PosternConfig;
import java.net.URI;
import java.time.Duration;

/** The identity settings with their defaults, for an issuer. */
record Settings(URI issuer) implements PosternConfig.Identity {
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
    public Web web() {
        throw new UnsupportedOperationException("not part of this test");
    }
}
