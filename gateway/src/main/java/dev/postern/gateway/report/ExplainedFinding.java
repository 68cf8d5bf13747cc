package dev.postern.gateway.report;

import dev.postern.policy.Policy;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.ScanBudgetException;
import dev.postern.policy.detect.scan.TextScanner;
import java.util.List;
import java.util.Locale;

/**
 * What a detector makes of a fragment, and why.
 *
 * @param type of the finding
 * @param start first UTF-16 unit in the fragment
 * @param end one past the last
 * @param likelihood as the policy language writes it, such as {@code very-likely}
 * @param hidden whether it shows only to a reader who decodes or unfolds the text
 * @param why one sentence of the detector
 */
public record ExplainedFinding(String type, int start, int end, String likelihood, boolean hidden, String why) {

    /** Everything that the detectors of a policy find in a text; nothing where checking it takes too much work. */
    static List<ExplainedFinding> in(String fragment, Policy policy) {
        try {
            return TextScanner.scan(policy.detectors(), fragment).stream()
                    .map(ExplainedFinding::of)
                    .toList();
        } catch (ScanBudgetException e) {
            return List.of();
        }
    }

    private static ExplainedFinding of(Finding finding) {
        return new ExplainedFinding(
                finding.type(),
                finding.start(),
                finding.end(),
                finding.likelihood().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                finding.hidden(),
                finding.why());
    }
}
