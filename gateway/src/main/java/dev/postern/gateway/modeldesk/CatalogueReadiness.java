package dev.postern.gateway.modeldesk;

import dev.postern.gateway.model.Catalogue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the models are known. */
@Readiness
@Singleton
final class CatalogueReadiness implements HealthCheck {
    private final Catalogue catalogue;

    @Inject
    CatalogueReadiness(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("catalogue")
                .status(catalogue.isKnown())
                .build();
    }
}
