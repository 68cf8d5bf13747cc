package dev.postern.gateway.config;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How long data is kept at least, as periods such as {@code P13M} or {@code P90D}; docs/audit-operations.md. */
public interface RetentionSettings {
    /** Records of exchanges, half a year or more. */
    @WithDefault("P13M")
    Period metadata();

    /** Prompts and answers, a day or more, and no longer than their records. */
    @WithDefault("P90D")
    Period content();

    /** Refusals, reading and administration; no shorter than other records. */
    @WithDefault("P24M")
    Period security();

    /** How often what is over its time is looked for and partitions are made. */
    @WithDefault("1h")
    Duration every();
}
