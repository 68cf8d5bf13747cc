package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Time limits and bounds towards model servers. */
public interface UpstreamSettings {
    /** Until a connection stands. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** From the request's last byte to the first event. */
    @WithDefault("60s")
    Duration firstTokenTimeout();

    /** Between two events. */
    @WithDefault("30s")
    Duration idleTimeout();

    /** For the whole answer. */
    @WithDefault("10m")
    Duration totalTimeout();

    /** The largest event in bytes; a larger one ends the exchange. */
    @WithDefault("1048576")
    int maximumEventBytes();

    /** The largest whole answer in bytes. */
    @WithDefault("16777216")
    int maximumAnswerBytes();

    /** Connections to one model server at a time, for each event loop of the gateway. */
    @WithDefault("2048")
    int connections();

    /** What connections to certain servers need, by host and port such as {@code vllm-1:8443}. */
    Map<String, ConnectionSettings> servers();

    /** Model servers that fail. */
    BreakerSettings breaker();

    /** How model servers are asked whether they are well. */
    ProbeSettings probe();

    /** How many exchanges a model has at a time, and who waits. */
    AdmissionSettings admission();

    /** How requests are dealt to the servers of a model. */
    RoutingSettings routing();

    /** A second server where the first one is slow to answer. */
    HedgeSettings hedge();
}
