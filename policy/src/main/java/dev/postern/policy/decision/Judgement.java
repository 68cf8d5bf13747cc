package dev.postern.policy.decision;

/**
 * What one rule says about one finding.
 *
 * @param rule id of the rule
 * @param action what it does
 * @param say its sentence for the requester, empty where it has none
 * @param restore where an answer may show what it tokenised
 */
public record Judgement(String rule, Action action, String say, Restore restore) {

    /** A judgement that forbids no answer. */
    public Judgement(String rule, Action action, String say) {
        this(rule, action, say, Restore.ALWAYS);
    }

    /** The same rule, doing something else. */
    public Judgement doing(Action other) {
        return new Judgement(rule, other, say, restore);
    }
}
