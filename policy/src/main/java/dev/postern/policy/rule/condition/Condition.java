package dev.postern.policy.rule.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Requester;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition ready to be asked. Immutable and thread-safe. */
public final class Condition {
    private final String text;
    private final CelRuntime.Program program;
    private final Set<ConditionName> asked;

    /** @param asked the names it mentions */
    Condition(String text, CelRuntime.Program program, Set<ConditionName> asked) {
        this.text = text;
        this.program = program;
        this.asked = Set.copyOf(asked);
    }

    /** The condition as it is written; equal texts give equal answers. */
    public String text() {
        return text;
    }

    /** Whether the answer depends on what was found. */
    public boolean asksForFindings() {
        return asked.contains(ConditionName.FINDINGS);
    }

    /** Names by which the answer depends on who asks, and not only on their groups and roles, as a policy writes them. */
    public Set<String> asksForPerson() {
        return asked.stream()
                .filter(ConditionName::isPersonal)
                .map(ConditionName::written)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The answer; none where there is no answer, such as to a division by nothing.
     *
     * @param values as {@link #values} gives them
     */
    public Optional<Boolean> holds(Map<String, Object> values) {
        try {
            Object answer = program.eval(values);
            return answer instanceof Boolean holds ? Optional.of(holds) : Optional.empty();
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    /**
     * What conditions may ask for in an exchange.
     *
     * @param findings how many different values of each type were found
     */
    public static Map<String, Object> values(
            Circumstances circumstances, Direction direction, Map<String, Long> findings) {
        Requester requester = circumstances.requester();
        Map<String, Object> values = new HashMap<>();
        for (ConditionName name : ConditionName.values()) {
            values.put(
                    name.written(),
                    switch (name) {
                        case SUBJECT -> requester.subject();
                        case NAME -> requester.name();
                        case GROUPS -> List.copyOf(requester.groups());
                        case ROLES -> List.copyOf(requester.roles());
                        case CLIENT -> requester.client();
                        case CREDENTIAL -> word(requester.credential());
                        case MODEL -> circumstances.model();
                        case ZONE -> word(circumstances.zone());
                        case DIRECTION -> word(direction);
                        case FINDINGS -> findings;
                    });
        }
        return values;
    }

    /** A constant as the policy language writes it. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
