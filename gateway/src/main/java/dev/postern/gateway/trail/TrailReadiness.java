package dev.postern.gateway.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every lane of the trail can be written. The reason why not is in the log and not told to whoever asks. */
@Readiness
@Singleton
final class TrailReadiness implements HealthCheck {
    private final TrailStart start;

    @Inject
    TrailReadiness(TrailStart start) {
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("trail");
        return response.status(start.problem().isEmpty()).build();
    }
}
