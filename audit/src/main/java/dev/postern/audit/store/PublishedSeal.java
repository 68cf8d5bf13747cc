package dev.postern.audit.store;

import java.time.Instant;

/**
 * The last seal that a place outside has.
 *
 * @param place its name
 * @param number of the seal
 * @param moment when the place had it
 */
public record PublishedSeal(String place, long number, Instant moment) {}
