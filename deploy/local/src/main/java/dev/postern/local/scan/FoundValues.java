package dev.postern.local.scan;

import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Discoveries;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one text, every one with its true end. */
final class FoundValues implements Discoveries {
    private final List<Finding> findings = new ArrayList<>();

    @Override
    public void found(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void opened(Finding opening) {
        findings.add(opening);
    }

    @Override
    public void closed(Finding opening, int end) {
        findings.set(findings.lastIndexOf(opening), opening.endingAt(end));
    }

    /** In the order of their places. */
    List<Finding> inOrder() {
        findings.sort(Finding.IN_ORDER);
        return findings;
    }
}
