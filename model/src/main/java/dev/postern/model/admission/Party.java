package dev.postern.model.admission;

/**
 * Those who share what they get.
 *
 * @param priority their class; smaller ones come first
 * @param group within it
 */
public record Party(int priority, String group) {}
