package dev.postern.policy.detect.scan;

import dev.postern.policy.detect.Finding;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of a text that is there from the beginning, every one with its true end. */
final class WholeText implements Discoveries {
    private final List<Finding> findings = new ArrayList<>();
    private boolean reordered;

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
        reordered = true;
    }

    List<Finding> findings() {
        if (reordered) {
            findings.sort(Finding.IN_ORDER);
        }
        return findings;
    }
}
