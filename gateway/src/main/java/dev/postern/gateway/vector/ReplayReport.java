package dev.postern.gateway.vector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a draft would have decided about what was said in a period.
 *
 * @param version name and hash of the draft
 * @param until no longer part of the period
 * @param complete whether all vectors of the period were decided again; not where the replay was stopped
 * @param prompts how many prompts were decided again
 * @param answers how many answers were
 * @param changed of how many of these the decision differs
 * @param lost how many vectors of the period were not kept, because there were too many at a time
 * @param unreadable how many could not be decided again
 * @param incomplete about how many the draft looks at something that nobody looked at then
 * @param decisions from what to what, the most frequent first
 * @param rules by the rules that decided, before or after
 * @param groups by group of the requester
 * @param notEvaluated what nobody looked at then, the most frequent first
 * @param examples exchanges of which a decision differs
 */
public record ReplayReport(
        String version,
        Instant from,
        Instant until,
        boolean complete,
        long prompts,
        long answers,
        long changed,
        long lost,
        long unreadable,
        long incomplete,
        List<Decisions> decisions,
        List<RuleFigures> rules,
        List<GroupFigures> groups,
        List<Missing> notEvaluated,
        List<Example> examples) {

    /**
     * How many decisions of one kind became another.
     *
     * @param direction {@code prompt} or {@code answer}
     * @param before the action then
     * @param after the draft's
     */
    public record Decisions(String direction, String before, String after, long count) {}

    /**
     * About how many texts a rule decided.
     *
     * @param rule its id
     */
    public record RuleFigures(String rule, long before, long after) {}

    /**
     * What changes for a group.
     *
     * @param group its path; empty for requesters without groups
     * @param texts prompts and answers of its members
     * @param stricter about how many of them the draft decides more strictly
     * @param looser about how many less
     */
    public record GroupFigures(String group, long texts, long stricter, long looser) {}

    /**
     * What nobody looked at then.
     *
     * @param what a detector, a finding type, or a name that a condition asks for
     */
    public record Missing(String what, long count) {}

    /**
     * An exchange whose decision differs; no text of it.
     *
     * @param id of the request, under which the trail has it
     * @param types finding types in it
     * @param before the action then
     * @param after the draft's
     */
    public record Example(
            UUID id,
            Instant moment,
            String direction,
            List<String> groups,
            List<String> types,
            String before,
            String after,
            List<String> rulesBefore,
            List<String> rulesAfter) {}
}
