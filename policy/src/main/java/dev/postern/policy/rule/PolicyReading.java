package dev.postern.policy.rule;

import dev.postern.policy.Policy;
import java.util.List;

/** What came of reading a policy document: a policy ready to decide, or everything that is wrong with it. */
public sealed interface PolicyReading {
    /** The document has no problem. */
    record Accepted(Policy policy) implements PolicyReading {}

    /** The document is rejected whole; {@code problems} is never empty and stands in the order of the document. */
    record Rejected(List<PolicyProblem> problems) implements PolicyReading {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
