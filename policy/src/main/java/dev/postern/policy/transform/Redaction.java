package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.token.Kept;
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

        /** A value that does not go on begins here. */
        void cover(Finding value, Judgement judgement);

        /** Another value that does not go on lies over the last one. */
        void coverToo(Finding value, Judgement judgement);

        /** A token ends here in the text; what it stands for goes on in its place. */
        void restore(Finding token, Kept value);
    }

    private static final int NOWHERE = -1;

    private final Sink sink;
    private final List<Finding> openMasks = new ArrayList<>();
    private int position;
    private @Nullable Finding outer;
    private Action outerAction = Action.ALLOW;
    private int restoredFrom;
    private int restoredTo = NOWHERE;

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
        if (covers(judgement.action())) {
            cover(finding, judgement);
        } else if (judgement.action() == Action.BLOCK) {
            keepUntil(finding.start());
        }
        return news;
    }

    /** Puts a value in the place of its token, unless the token lies in what does not go on. */
    void restore(Finding token, Kept value) {
        if (token.start() >= position && openMasks.isEmpty()) {
            keepUntil(token.start());
            sink.restore(token, value);
            restoredFrom = token.start();
            restoredTo = token.end();
            reach(token.end());
        }
    }

    /** Whether a finding is nothing but a piece of a token that was turned back into its value. */
    boolean isRestored(Finding finding) {
        return finding.start() >= restoredFrom && finding.end() <= restoredTo;
    }

    /** The same for a finding whose end is not known yet: what it masks is swallowed until {@link #close}. */
    boolean open(Finding opening, Judgement judgement) {
        boolean news = saysNew(endless(opening), judgement.action());
        if (covers(judgement.action())) {
            cover(opening, judgement);
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

    private static boolean covers(Action action) {
        return action == Action.MASK || action == Action.TOKENISE;
    }

    private void cover(Finding finding, Judgement judgement) {
        boolean behindToken = position == restoredTo && finding.end() > position;
        if (openMasks.isEmpty() && (finding.start() >= position || behindToken)) {
            keepUntil(finding.start());
            sink.cover(finding, judgement);
        } else {
            sink.coverToo(finding, judgement);
        }
        reach(finding.end());
    }

    private void reach(int end) {
        position = Math.max(position, end);
    }
}
