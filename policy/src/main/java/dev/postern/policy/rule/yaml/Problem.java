package dev.postern.policy.rule.yaml;

/**
 * Something wrong at a place of a document.
 *
 * @param message what to do about it; quotes words of the policy language, never what the document says
 */
public record Problem(Place place, String message) {}
