package dev.postern.audit.store;

import java.time.Duration;

/**
 * How the trail is written.
 *
 * @param writer account that may only add
 * @param lanes chains written side by side, at least 1
 * @param deadline how long a record may take to become durable
 * @param standbyRequired whether it is durable only on two servers
 */
public record TrailSettings(DatabaseAccount writer, int lanes, Duration deadline, boolean standbyRequired) {
    /** One server is enough. */
    public TrailSettings(DatabaseAccount writer, int lanes, Duration deadline) {
        this(writer, lanes, deadline, false);
    }

    public TrailSettings {
        if (lanes < 1) {
            throw new IllegalArgumentException("The trail needs at least one lane");
        }
        if (!deadline.isPositive()) {
            throw new IllegalArgumentException("A record needs some time to become durable");
        }
    }
}
