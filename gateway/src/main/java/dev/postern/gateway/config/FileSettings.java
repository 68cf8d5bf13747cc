package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds on reading files. What is beyond one is refused, never cut. */
public interface FileSettings {
    /** The largest file in bytes; its base64 must fit in the body as well. */
    @WithDefault("8388608")
    int maximumBytes();

    /** The most characters of text a file may hold. */
    @WithDefault("1000000")
    int maximumCharacters();

    /** How long reading a file may take, waiting for a turn included. */
    @WithDefault("10s")
    Duration deadline();

    /** Files read at a time. */
    @WithDefault("2")
    int workers();

    /** Files that may wait for their turn; beyond that a request is {@code overloaded}. */
    @WithDefault("16")
    int waiting();
}
