package dev.postern.audit.reveal;

import java.time.Instant;

/**
 * Somebody agreed.
 *
 * @param approver stable identifier at the identity provider
 * @param seat the side they agreed for
 * @param moment when
 */
public record Approval(String approver, Seat seat, Instant moment) {}
