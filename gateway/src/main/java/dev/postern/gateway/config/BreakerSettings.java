package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When a model server that fails requests is left alone. */
public interface BreakerSettings {
    /** So many failures in a row; a server that takes no connection is left alone after one. */
    @WithDefault("3")
    int failures();

    /** Until it gets one request for a trial; doubled with every trial that fails. */
    @WithDefault("5s")
    Duration rest();

    /** It grows no longer. */
    @WithDefault("1m")
    Duration longestRest();
}
