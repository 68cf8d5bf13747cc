package dev.postern.gateway.policydesk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a text at the bench.
 *
 * @param problems of the policy; nothing was tried where there are any
 * @param version name and hash of the policy that was tried, null where it has a problem
 * @param action the strongest of all rules, null where nothing was tried
 * @param text what would go on; null where a prompt is blocked, and ends before the blocked value in an answer
 * @param findings what was found, in order, also what no rule looks at
 * @param simulated what rules that are simulated would do
 * @param notEvaluated finding types that were not looked for everywhere, because the text costs too much
 */
public record BenchView(
        List<ProblemView> problems,
        @Nullable String version,
        @Nullable String action,
        @Nullable String text,
        List<Finding> findings,
        List<Rule> simulated,
        List<String> notEvaluated) {

    /**
     * Something that was found.
     *
     * @param start first UTF-16 unit in the text
     * @param end one past the last
     * @param likelihood in lower case
     * @param hidden whether it is only there for a reader who unfolds or decodes the text
     * @param why one sentence of the detector
     * @param rule what decided about it, null where no rule looks at it
     */
    public record Finding(
            String detector,
            String type,
            int start,
            int end,
            String likelihood,
            boolean hidden,
            String why,
            @Nullable Rule rule) {}

    /**
     * What a rule does with a finding.
     *
     * @param start first UTF-16 unit of the finding
     * @param end one past the last
     */
    public record Rule(String id, String action, String say, String type, int start, int end) {}
}
