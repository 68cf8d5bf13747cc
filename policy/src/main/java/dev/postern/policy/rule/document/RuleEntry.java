package dev.postern.policy.rule.document;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.detect.Likelihood;
import java.util.List;

/**
 * One rule as it is written, defaults filled in.
 *
 * @param find names of finding types, classes or detectors
 * @param sight which of what it finds it looks at
 * @param where the exchanges and texts it looks at
 * @param conditions what must hold besides
 * @param say sentence for the requester, empty where it has none
 * @param restore where an answer may show what it tokenises
 */
public record RuleEntry(
        Placed<String> id,
        List<Placed<String>> find,
        Sight sight,
        Reach where,
        RuleConditions conditions,
        Action action,
        String say,
        Restore restore,
        RuleMode mode) {

    /** How sure a detector must be where a rule does not say, and for findings that no rule looks at. */
    public static final Likelihood USUAL_FLOOR = Likelihood.POSSIBLE;

    /** The id under which records name what the key {@code otherwise} decided; no rule may have it. */
    public static final String ID_OF_OTHERWISE = "otherwise";

    public RuleEntry {
        find = List.copyOf(find);
    }
}
