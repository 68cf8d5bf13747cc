package dev.postern.audit.hold;

import java.time.Instant;

/**
 * Something that was done to a hold.
 *
 * @param person who did it, by the stable identifier at the identity provider
 * @param moment when
 */
public record Step(String person, Instant moment) {}
