package dev.postern.policy.text;

/**
 * One piece of text a model would read, with its place in the request.
 *
 * @param path JSON path of the string in the request, such as {@code messages[0].content[1].text}; never holds a value
 * @param role who speaks
 * @param text the characters as they came, escapes resolved
 * @param continues whether a reader would see this segment directly after the one before it (adjacent content parts,
 *     adjacent messages of one role), so that a value may be split over the two
 */
public record Segment(String path, SegmentRole role, SensitiveText text, boolean continues) {}
