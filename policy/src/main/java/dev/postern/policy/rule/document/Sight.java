package dev.postern.policy.rule.document;

import dev.postern.policy.detect.Likelihood;

/**
 * Which findings a rule looks at, of those it seeks.
 *
 * @param atLeast findings less likely than this are none of its business
 * @param visibility plain ones, hidden ones or both
 * @param count how many different values there must be, at least 1
 */
public record Sight(Likelihood atLeast, Visibility visibility, int count) {}
