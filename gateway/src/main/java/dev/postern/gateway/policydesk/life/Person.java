package dev.postern.gateway.policydesk.life;

/**
 * Somebody who works on policies.
 *
 * @param subject stable identifier from the identity provider
 * @param name the name people know the subject by
 */
public record Person(String subject, String name) {}
