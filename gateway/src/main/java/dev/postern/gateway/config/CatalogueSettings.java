package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;

/** The catalogue of models. */
public interface CatalogueSettings {
    /** Who manages it: {@code desk}, which begins with the models of the configuration, or {@code configuration}. */
    @WithDefault("desk")
    CatalogueManagement managedBy();
}
