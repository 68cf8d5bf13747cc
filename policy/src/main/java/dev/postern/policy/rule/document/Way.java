package dev.postern.policy.rule.document;

import dev.postern.policy.decision.Direction;
import java.util.Set;

/** Which texts of an exchange a rule looks at, as it is written. */
enum Way {
    PROMPT,
    ANSWER,
    BOTH;

    Set<Direction> directions() {
        return switch (this) {
            case PROMPT -> Set.of(Direction.PROMPT);
            case ANSWER -> Set.of(Direction.ANSWER);
            case BOTH -> Set.of(Direction.PROMPT, Direction.ANSWER);
        };
    }
}
