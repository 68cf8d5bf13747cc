package dev.postern.policy.rule.document;

import java.util.Optional;

/**
 * The conditions of a rule in CEL, as they are written.
 *
 * @param when must hold
 * @param unless must not hold
 */
public record RuleConditions(Optional<Placed<String>> when, Optional<Placed<String>> unless) {}
