package dev.postern.policy.trial;

import dev.postern.policy.rule.PolicyProblem;
import java.util.List;

/** What came of reading a document of test cases: the cases, or everything that is wrong with it. */
public sealed interface TrialReading {
    /** The document has no problem; it may have no cases either. */
    record Accepted(List<Trial> trials) implements TrialReading {
        public Accepted {
            trials = List.copyOf(trials);
        }
    }

    /** The document is rejected whole; {@code problems} is never empty and stands in the order of the document. */
    record Rejected(List<PolicyProblem> problems) implements TrialReading {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
