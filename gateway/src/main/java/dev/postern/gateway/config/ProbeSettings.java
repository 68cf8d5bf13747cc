package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Questions that model servers are asked beside the requests. */
public interface ProbeSettings {
    /** How often each is asked whether it is well, a tenth more or less. */
    @WithDefault("5s")
    Duration interval();

    /** How long it may take to answer. */
    @WithDefault("2s")
    Duration timeout();

    /** So many failures in a row take it out. */
    @WithDefault("2")
    int down();

    /** So many successes in a row bring it back. */
    @WithDefault("2")
    int up();

    /** How often vLLM and llama.cpp are asked what they have to do. */
    @WithDefault("1s")
    Duration figures();
}
