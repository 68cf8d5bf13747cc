package dev.postern.policy.rule;

import dev.postern.policy.rule.condition.Condition;
import dev.postern.policy.rule.condition.ConditionCompiler;
import dev.postern.policy.rule.condition.ConditionProblem;
import dev.postern.policy.rule.document.Placed;
import dev.postern.policy.rule.document.RuleConditions;
import dev.postern.policy.rule.yaml.Place;
import dev.postern.policy.rule.yaml.Problems;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles the conditions of rules; what compiles them is made for the first, because that takes its time. */
final class Conditions {
    private final Set<String> types;
    private final Problems problems;
    private @Nullable ConditionCompiler compiler;

    Conditions(Set<String> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    CompiledConditions of(RuleConditions written) {
        return written.when().isEmpty() && written.unless().isEmpty()
                ? CompiledConditions.NONE
                : new CompiledConditions(
                        written.when().flatMap(this::compile), written.unless().flatMap(this::compile));
    }

    private Optional<Condition> compile(Placed<String> written) {
        ConditionCompiler ready = compiler;
        if (ready == null) {
            ready = new ConditionCompiler(types);
            compiler = ready;
        }
        return ready.compile(written.value(), problem -> problems.add(place(written, problem), problem.message()));
    }

    /** Where a problem stands in the document, as far as that is known: of text on several lines only where it begins. */
    private static Place place(Placed<String> written, ConditionProblem problem) {
        Place begin = written.place();
        return written.value().contains("\n") ? begin : new Place(begin.line(), begin.column() + problem.column());
    }
}
