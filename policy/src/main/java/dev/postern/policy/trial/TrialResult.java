package dev.postern.policy.trial;

import dev.postern.policy.rule.yaml.Place;
import java.util.List;

/** What came of trying one test case on a policy. */
public sealed interface TrialResult {

    /** The name of the case. */
    String name();

    /** Where the case stands in its document. */
    Place place();

    /** Policy does what the case expects. */
    record Passed(String name, Place place) implements TrialResult {}

    /** Policy does something else; {@code mismatches} is never empty. */
    record Failed(String name, Place place, List<Mismatch> mismatches) implements TrialResult {
        public Failed {
            mismatches = List.copyOf(mismatches);
        }
    }
}
