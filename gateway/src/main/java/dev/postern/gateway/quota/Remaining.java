package dev.postern.gateway.quota;

import java.time.Instant;

/**
 * What is left of a limit.
 *
 * @param left at least 0
 * @param reset when the window ends
 */
public record Remaining(Limit limit, long left, Instant reset) {}
