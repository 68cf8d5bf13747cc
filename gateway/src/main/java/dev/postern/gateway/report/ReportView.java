package dev.postern.gateway.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as the policy desk sees it; nobody is named.
 *
 * @param comment what the reporter says, or empty
 * @param fragment the text that was handed over, if it was
 * @param explanation what detectors make of it now; null where nothing was handed over
 * @param state {@code open}, {@code confirmed} or {@code dismissed}
 * @param settled null while it is open
 * @param reason null while it is open
 */
public record ReportView(
        UUID id,
        Instant reported,
        UUID requestId,
        String policyVersion,
        String rule,
        String type,
        String direction,
        String comment,
        @Nullable String fragment,
        @Nullable List<ExplainedFinding> explanation,
        String state,
        @Nullable Instant settled,
        @Nullable String reason) {

    /** Prints nothing that somebody wrote. */
    @Override
    public String toString() {
        return "ReportView[" + id + ", " + state + "]";
    }
}
