package dev.postern.policy.decision;

/**
 * Everything besides the text that a rule may look at.
 *
 * @param requester who asks
 * @param model the catalogue name of the model
 * @param zone where that model's server stands
 */
public record Circumstances(Requester requester, String model, Zone zone) {}
