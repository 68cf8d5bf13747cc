package dev.postern.gateway.config;

import java.util.Optional;

/** A template such as {@code summarise}. */
public interface PresetSettings {
    /**
     * The model that requests with this template go to, for those who may use it; chosen as for {@code auto} where it is
     * left out.
     */
    Optional<String> model();
}
