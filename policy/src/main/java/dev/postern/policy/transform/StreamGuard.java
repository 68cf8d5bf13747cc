package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.text.SegmentRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Guards one text of an answer while it arrives. What is held back is exactly what the scanner has not decided: a value
 * may still begin there.
 */
public final class StreamGuard implements TextGuard {
    private final TextScanner scanner;
    private final Judge judge;
    private final String path;
    private final Redaction redaction;
    private final StringBuilder out = new StringBuilder();
    private final List<Finding> found = new ArrayList<>();
    private List<Ruling> rulings = List.of();
    private boolean changed;
    private boolean over;

    /** @param path names the channel in rulings */
    public StreamGuard(MatcherTable matchers, Judge judge, String path) {
        this.scanner = new TextScanner(matchers);
        this.judge = judge;
        this.path = path;
        this.redaction = new Redaction(new Redaction.Sink() {
            @Override
            public void keep(int from, int to) {
                out.append(scanner.text(from, to));
            }

            @Override
            public void mask(int at, String label) {
                out.append(label);
                changed = true;
            }
        });
    }

    @Override
    public Guarded push(String piece) {
        requireOpen();
        begin();
        scanner.push(piece, found);
        return settle(scanner.decided());
    }

    @Override
    public Guarded finish() {
        requireOpen();
        over = true;
        begin();
        scanner.finish(found);
        return settle(scanner.length());
    }

    private void begin() {
        found.clear();
        out.setLength(0);
        rulings = List.of();
        changed = redaction.position() > scanner.decided();
    }

    private Guarded settle(int decided) {
        for (Finding finding : found) {
            @Nullable Judgement judgement = judge.judge(finding, SegmentRole.ASSISTANT);
            if (judgement == null || !redaction.apply(finding, judgement)) {
                continue;
            }
            note(finding, judgement);
            if (judgement.action() == Action.BLOCK) {
                over = true;
                return new Guarded.Stopped(out.toString(), changed, rulings);
            }
        }
        redaction.keepUntil(whole(decided));
        scanner.release(redaction.position());
        return new Guarded.Passed(out.toString(), changed, rulings);
    }

    /** A surrogate pair goes on whole. */
    private int whole(int limit) {
        boolean splits = !over
                && limit > redaction.position()
                && Character.isHighSurrogate(scanner.text(limit - 1, limit).charAt(0));
        return splits ? limit - 1 : limit;
    }

    private void note(Finding finding, Judgement judgement) {
        if (rulings.isEmpty()) {
            rulings = new ArrayList<>();
        }
        rulings.add(Rulings.of(finding, judgement, path, 0));
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("this text is over");
        }
    }
}
