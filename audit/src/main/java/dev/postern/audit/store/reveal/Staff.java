package dev.postern.audit.store.reveal;

import dev.postern.audit.event.Subject;

/**
 * Somebody who asks, decides or reads, in office.
 *
 * @param subject who
 * @param clientAddress from where
 */
public record Staff(Subject subject, String clientAddress) {}
