package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Walks along one text and decides which stretches go on and which are masked. Findings come in the order of their
 * starts. Where findings overlap, the first gives its name to the mask and the mask lasts to the end of the last. A whole
 * text and a stream take the same walk.
 */
final class Redaction {
    /** Where the stretches go. */
    interface Sink {
        /** These characters go on as they are. */
        void keep(int from, int to);

        /** A masked value begins here; {@code label} stands for it. */
        void mask(int at, String label);
    }

    private final Sink sink;
    private int position;
    private @Nullable Finding outer;
    private Action outerAction = Action.ALLOW;

    Redaction(Sink sink) {
        this.sink = sink;
    }

    /** What stands in a text for a masked value. */
    static String label(String type) {
        return "[" + type + "]";
    }

    /**
     * Carries out what a rule says about the next finding.
     *
     * @return false where the finding lies in one that was treated at least as strictly and is at least as likely, so that
     *     it says nothing new
     */
    boolean apply(Finding finding, Judgement judgement) {
        Finding before = outer;
        if (before != null
                && before.covers(finding)
                && outerAction.compareTo(judgement.action()) >= 0
                && before.likelihood().compareTo(finding.likelihood()) >= 0) {
            return false;
        }
        if (before == null || finding.end() > before.end() || outerAction.compareTo(judgement.action()) < 0) {
            outer = finding;
            outerAction = judgement.action();
        }
        switch (judgement.action()) {
            case ALLOW, LOG -> {}
            case MASK -> mask(finding);
            case BLOCK -> keepUntil(finding.start());
        }
        return true;
    }

    /** Everything before {@code limit} is decided: what is not masked goes on. */
    void keepUntil(int limit) {
        if (limit > position) {
            sink.keep(position, limit);
            position = limit;
        }
    }

    /** The first character that was neither kept nor masked. */
    int position() {
        return position;
    }

    private void mask(Finding finding) {
        if (finding.start() >= position) {
            keepUntil(finding.start());
            sink.mask(finding.start(), label(finding.type()));
        }
        position = Math.max(position, finding.end());
    }
}
