package dev.postern.policy.rule.document;

import dev.postern.policy.decision.RecordLevel;
import java.util.Map;

/**
 * How much the trail keeps.
 *
 * @param otherwise of requesters in none of the groups
 * @param byGroup by the path of a group; those below belong to it
 */
public record RecordEntry(RecordLevel otherwise, Map<String, RecordLevel> byGroup) {
    /** Where a document does not say. */
    public static final RecordEntry EVERYTHING = new RecordEntry(RecordLevel.FULL, Map.of());

    public RecordEntry {
        byGroup = Map.copyOf(byGroup);
    }
}
