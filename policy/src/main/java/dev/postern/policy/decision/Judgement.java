package dev.postern.policy.decision;

/**
 * What one rule says about one finding.
 *
 * @param rule id of the rule
 * @param action what it does
 * @param say its sentence for the requester, empty where it has none
 */
public record Judgement(String rule, Action action, String say) {}
