package dev.postern.gateway.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while access tokens can be checked: from the first fetch of the issuer's keys on, and then without the issuer
 * for as long as known keys are trusted. Says whether the issuer answers either way.
 */
@Readiness
@Singleton
final class IdentityReadiness implements HealthCheck {
    private final IssuerKeys keys;

    @Inject
    IdentityReadiness(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Duration> age = keys.age();
        return HealthCheckResponse.named("identity")
                .status(age.isPresent())
                .withData("issuer", keys.issuerAway() ? "away" : "reachable")
                .withData("keyAgeSeconds", age.map(Duration::toSeconds).orElse(-1L))
                .build();
    }
}
