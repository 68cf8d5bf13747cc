package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits on what clients send. */
public interface FrontSettings {
    /** The largest body in bytes; a larger one is refused, never cut. */
    @WithDefault("4194304")
    int maximumBodyBytes();

    /** The largest form with a recording in bytes; a larger one is refused. At most 32 MiB. */
    @WithDefault("26214400")
    int maximumAudioBytes();

    /** How long a client may take to send its whole request. */
    @WithDefault("30s")
    Duration requestDeadline();

    /** How long a client may leave an answer unread. */
    @WithDefault("60s")
    Duration stalledReader();

    /** Ceilings of numbers in requests. */
    CeilingSettings ceilings();
}
