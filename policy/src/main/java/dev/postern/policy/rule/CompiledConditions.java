package dev.postern.policy.rule;

import dev.postern.policy.rule.condition.Condition;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What must hold for a rule to apply.
 *
 * @param when must hold
 * @param unless must not hold
 */
record CompiledConditions(Optional<Condition> when, Optional<Condition> unless) {
    static final CompiledConditions NONE = new CompiledConditions(Optional.empty(), Optional.empty());

    boolean none() {
        return when.isEmpty() && unless.isEmpty();
    }

    /** Whether they depend on what was found. */
    boolean askForFindings() {
        return Stream.concat(when.stream(), unless.stream()).anyMatch(Condition::asksForFindings);
    }

    /** Names by which they ask who asks, as a policy writes them. */
    Set<String> personal() {
        return Stream.concat(when.stream(), unless.stream())
                .flatMap(condition -> condition.asksForPerson().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether the rule applies. A condition without an answer never exempts anybody.
     *
     * @param exempts whether a condition that must not hold does, known to hold
     * @param fails whether a condition that must hold is known not to
     */
    boolean allow(Predicate<Condition> exempts, Predicate<Condition> fails) {
        return when.filter(fails).isEmpty() && unless.filter(exempts).isEmpty();
    }
}
