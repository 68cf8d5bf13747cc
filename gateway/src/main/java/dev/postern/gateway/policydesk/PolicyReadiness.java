package dev.postern.gateway.policydesk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when a policy is in force. */
@Readiness
@Singleton
final class PolicyReadiness implements HealthCheck {
    private final ActivePolicy policy;

    @Inject
    PolicyReadiness(ActivePolicy policy) {
        this.policy = policy;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("policy").status(policy.isInForce()).build();
    }
}
