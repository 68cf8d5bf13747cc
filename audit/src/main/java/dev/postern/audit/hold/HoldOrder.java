package dev.postern.audit.hold;

/**
 * A hold that somebody wants.
 *
 * @param matter what it is for, such as a number of a case; 1 to 256 characters
 * @param reason why, without names of people; 1 to 256 characters
 */
public record HoldOrder(String matter, String reason, HoldCriteria criteria) {}
