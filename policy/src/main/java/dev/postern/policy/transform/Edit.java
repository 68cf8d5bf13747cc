package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.detect.Finding;

/** A stretch of a prompt that does not go on as it is, and what policy says about it. Grows while findings lie over it. */
final class Edit {
    private final int start;
    private int end;
    private Action action;
    private String type;
    private Restore restore;

    Edit(Finding finding, Judgement judgement) {
        this(finding.start(), finding.end(), judgement.action(), finding.type(), judgement.restore());
    }

    Edit(int start, int end, Action action, String type, Restore restore) {
        this.start = start;
        this.end = end;
        this.action = action;
        this.type = type;
        this.restore = restore;
    }

    /** Another finding lies over this one: together they are one value, named by the one that is treated most strictly. */
    void grow(Finding finding, Judgement judgement) {
        end = Math.max(end, finding.end());
        if (judgement.action().compareTo(action) > 0) {
            action = judgement.action();
            type = finding.type();
        }
        restore = restore.strictest(judgement.restore());
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The finding type that names it. */
    String type() {
        return type;
    }

    Restore restore() {
        return restore;
    }

    boolean isTokenised() {
        return action == Action.TOKENISE;
    }
}
