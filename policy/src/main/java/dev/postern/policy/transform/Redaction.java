package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks along one text and decides which stretches go on and which are masked. Findings come in the order of their
 * starts. Where findings overlap, the first gives its name to the mask and the mask lasts to the end of the last. A whole
 * text and a stream take the same walk; in a stream the end of a finding may become known later than its beginning.
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
    private final List<Finding> openMasks = new ArrayList<>();
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
        boolean news = saysNew(finding, judgement.action());
        if (judgement.action() == Action.MASK) {
            mask(finding);
        } else if (judgement.action() == Action.BLOCK) {
            keepUntil(finding.start());
        }
        return news;
    }

    /** The same for a finding whose end is not known yet: what it masks is swallowed until {@link #close}. */
    boolean open(Finding opening, Judgement judgement) {
        boolean news = saysNew(endless(opening), judgement.action());
        if (judgement.action() == Action.MASK) {
            mask(opening);
            openMasks.add(opening);
        } else if (judgement.action() == Action.BLOCK) {
            keepUntil(opening.start());
        }
        return news;
    }

    /** The value that began with {@code opening} ends here. */
    void close(Finding opening, int end) {
        if (endless(opening).equals(outer)) {
            outer = opening.endingAt(end);
        }
        if (openMasks.remove(opening)) {
            reach(end);
        }
    }

    /** Everything before {@code limit} is decided: what is not masked goes on. */
    void keepUntil(int limit) {
        if (limit > position) {
            if (openMasks.isEmpty()) {
                sink.keep(position, limit);
            }
            position = limit;
        }
    }

    /** The first character that was neither kept nor masked. */
    int position() {
        return position;
    }

    /** Whether what comes next belongs to a masked value. */
    boolean swallows() {
        return !openMasks.isEmpty();
    }

    private boolean saysNew(Finding finding, Action action) {
        Finding before = outer;
        if (before != null
                && before.covers(finding)
                && outerAction.compareTo(action) >= 0
                && before.likelihood().compareTo(finding.likelihood()) >= 0) {
            return false;
        }
        if (before == null || finding.end() > before.end() || outerAction.compareTo(action) < 0) {
            outer = finding;
            outerAction = action;
        }
        return true;
    }

    private static Finding endless(Finding opening) {
        return opening.endingAt(Integer.MAX_VALUE);
    }

    private void mask(Finding finding) {
        if (finding.start() >= position && openMasks.isEmpty()) {
            keepUntil(finding.start());
            sink.mask(finding.start(), label(finding.type()));
        }
        reach(finding.end());
    }

    private void reach(int end) {
        position = Math.max(position, end);
    }
}
