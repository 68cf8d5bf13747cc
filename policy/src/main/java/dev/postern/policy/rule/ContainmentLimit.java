package dev.postern.policy.rule;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.fingerprint.Fingerprint;

/**
 * Findings of a detector count only where a text contains enough of the document.
 *
 * @param detector its name
 * @param share of the document, above 0 and up to 1
 */
record ContainmentLimit(String detector, Fingerprint fingerprint, double share) {

    /** Whether a finding counts in a text that contains so much of the document; what shows only decoded always does. */
    boolean isReached(Finding finding, double contained) {
        return finding.hidden() || contained >= share;
    }
}
