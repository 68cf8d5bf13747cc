package dev.postern.gateway.policydesk;

import java.util.List;

/**
 * Whether the detectors of this gateway work.
 *
 * @param policy version of the policy in force, whose own detectors were tried; empty where none is
 * @param sound whether no type failed
 * @param micros time that everything took together, in microseconds
 * @param types sorted by name
 */
public record SelfTestView(String policy, boolean sound, long micros, List<TestedType> types) {
    public SelfTestView {
        types = List.copyOf(types);
    }

    /**
     * What came of one finding type.
     *
     * @param builtIn whether it comes with Postern; others are the policy's own
     * @param state {@code ok}, {@code failed}, or {@code untested} where a policy's own type is expected by no test case
     * @param examples how many examples, or test cases of the policy, there are
     * @param missed examples that were not found; of an own type names of test cases that failed
     * @param mistaken look-alikes that were found
     * @param micros time, in microseconds
     */
    public record TestedType(
            String type,
            boolean builtIn,
            String state,
            int examples,
            List<String> missed,
            List<String> mistaken,
            long micros) {
        public TestedType {
            missed = List.copyOf(missed);
            mistaken = List.copyOf(mistaken);
        }
    }
}
