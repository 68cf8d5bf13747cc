package dev.postern.gateway.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the schema of the desks is as this gateway needs it. */
@Readiness
@Singleton
final class DeskReadiness implements HealthCheck {
    private final DeskStart start;

    @Inject
    DeskReadiness(DeskStart start) {
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("desk").status(start.isPrepared()).build();
    }
}
