package dev.postern.bench.scenario;

import java.time.Duration;

/**
 * How long things go on.
 *
 * @param warmUp before anything counts
 * @param measured what counts
 */
public record Timing(Duration warmUp, Duration measured) {}
