package dev.postern.gateway.modeldesk;

import dev.postern.gateway.config.CatalogueManagement;
import dev.postern.gateway.config.PosternConfig;
import dev.postern.gateway.error.ErrorCode;
import dev.postern.gateway.error.RefusedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Whether the desk changes anything at all. */
@Singleton
final class DeskGate {
    private final CatalogueManagement managedBy;

    @Inject
    DeskGate(PosternConfig config) {
        this.managedBy = config.catalogue().managedBy();
    }

    /** Whether the database holds the catalogue. */
    boolean isOpen() {
        return managedBy == CatalogueManagement.DESK;
    }

    /** Refuses with {@code step_refused} where the configuration manages the catalogue. */
    void require() {
        if (!isOpen()) {
            throw new RefusedException(
                    ErrorCode.STEP_REFUSED,
                    "This gateway takes its models from its configuration (postern.catalogue.managed-by), so nothing is"
                            + " changed here.");
        }
    }
}
