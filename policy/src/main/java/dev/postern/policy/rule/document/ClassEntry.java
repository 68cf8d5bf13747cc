package dev.postern.policy.rule.document;

import java.util.List;

/**
 * A name for a group of finding types.
 *
 * @param members finding types, detectors or other classes
 */
public record ClassEntry(Placed<String> name, List<Placed<String>> members) {
    public ClassEntry {
        members = List.copyOf(members);
    }
}
