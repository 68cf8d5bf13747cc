package dev.postern.gateway.policydesk.life;

import java.time.Instant;

/**
 * That a version was put into force.
 *
 * @param number from 1, without gaps
 * @param version number of the version
 * @param rollback whether it had been in force before
 */
public record Activation(long number, long version, Person actor, String reason, boolean rollback, Instant moment) {}
