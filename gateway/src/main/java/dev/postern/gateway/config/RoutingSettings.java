package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;

/** Which server of a model gets a request. */
public interface RoutingSettings {
    /** How far above its share of the load a server may get before another one takes what belongs to it. */
    @WithDefault("1.25")
    double bound();

    /** How many beginnings of prompts are remembered for each server, as hashes of 1 KiB each. */
    @WithDefault("65536")
    int prefixes();
}
