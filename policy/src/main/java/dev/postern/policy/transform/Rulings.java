package dev.postern.policy.transform;

import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.detect.Finding;

/** Findings and what rules say about them, put together. */
final class Rulings {
    private Rulings() {}

    /** @param base where the segment at {@code path} begins in the scanned text */
    static Ruling of(Finding finding, Judgement judgement, String path, int base) {
        return new Ruling(
                path,
                finding.start() - base,
                finding.end() - base,
                finding.type(),
                finding.likelihood(),
                judgement.rule(),
                judgement.action(),
                judgement.say(),
                finding.why());
    }
}
