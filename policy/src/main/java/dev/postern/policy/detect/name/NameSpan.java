package dev.postern.policy.detect.name;

/**
 * A name in a row of tokens.
 *
 * @param type what it names
 * @param first index of its first token
 * @param last index of its last token, not before {@code first}
 * @param confidence how probable the model holds it that the name is there and of this type, from 0 to 1
 */
public record NameSpan(NameType type, int first, int last, double confidence) {}
