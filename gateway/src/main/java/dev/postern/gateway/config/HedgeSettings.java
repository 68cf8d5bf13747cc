package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** When a request goes to a second server of its model as well. */
public interface HedgeSettings {
    /** So long a server may send nothing of a streamed answer; no second one is asked where this is left out. */
    Optional<Duration> after();

    /** The same for one model, by its name. */
    Map<String, Duration> models();

    /** The largest share of a model's requests that may go to a second server that way, from 0 to 1. */
    @WithDefault("0.05")
    double share();
}
