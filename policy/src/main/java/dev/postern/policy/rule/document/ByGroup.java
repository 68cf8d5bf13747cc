package dev.postern.policy.rule.document;

import java.util.Map;

/**
 * A setting that groups may have differently.
 *
 * @param otherwise of requesters in none of the groups
 * @param byGroup by the path of a group; those below belong to it
 */
public record ByGroup<E extends Enum<E>>(E otherwise, Map<String, E> byGroup) {
    public ByGroup {
        byGroup = Map.copyOf(byGroup);
    }

    /** The same for everybody. */
    static <E extends Enum<E>> ByGroup<E> everybody(E word) {
        return new ByGroup<>(word, Map.of());
    }
}
