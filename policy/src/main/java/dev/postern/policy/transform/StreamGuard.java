package dev.postern.policy.transform;

import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.decision.Sightings;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.Discoveries;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.text.SegmentRole;
import dev.postern.policy.token.Kept;
import dev.postern.policy.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Guards one text of an answer while it arrives. What is held back is exactly what the scanner has not decided: a value
 * may still begin there. A value longer than the scanner's reach (a private key block, a long token) is masked from where
 * it is certain and withheld to its end; its ruling is given at once and ends where it became certain.
 */
public final class StreamGuard implements TextGuard {
    private final TextScanner scanner;
    private final Judge judge;
    private final String path;
    private final Restorer restorer;
    private final Redaction redaction;
    private final Enforcement enforcement;
    private final Discoveries discoveries = new Sight();
    private final ValueNumbers values = new ValueNumbers();
    private final List<Sighting> sightings = new ArrayList<>();
    private final PassedPieces out = new PassedPieces();
    private final List<Ruling> simulated = new ArrayList<>();
    private List<Ruling> rulings = List.of();
    private boolean changed;
    private boolean complete = true;
    private boolean over;

    /**
     * @param path names the channel in rulings
     * @param restorer knows the tokens that {@code matchers} may find
     */
    public StreamGuard(MatcherTable matchers, Judge judge, String path, Restorer restorer) {
        this.scanner = new TextScanner(matchers);
        this.judge = judge;
        this.path = path;
        this.restorer = restorer;
        this.redaction = new Redaction(new Passing());
        this.enforcement = new Enforcement(judge, redaction, new Noted());
    }

    @Override
    public Guarded push(String piece) {
        requireOpen();
        begin();
        scanner.push(piece, discoveries);
        out.arrived(scanner.length());
        return settle(scanner.decided());
    }

    @Override
    public Guarded finish() {
        requireOpen();
        over = true;
        begin();
        scanner.finish(discoveries);
        return settle(scanner.length());
    }

    @Override
    public Set<String> notEvaluated() {
        return scanner.notEvaluated();
    }

    @Override
    public Sightings sightings() {
        return new Sightings(!judge.isSilent(), complete, List.of(sightings));
    }

    @Override
    public List<Ruling> simulated() {
        return List.copyOf(simulated);
    }

    /** Everything before this place of the text is decided: what it is about has gone on. */
    int decided() {
        return scanner.decided();
    }

    private void begin() {
        rulings = List.of();
        changed = redaction.swallows() || redaction.position() > scanner.decided();
    }

    private Guarded settle(int decided) {
        if (enforcement.blocked()) {
            over = true;
            return new Guarded.Stopped(out.take(), changed, rulings);
        }
        redaction.keepUntil(whole(decided));
        scanner.release(redaction.position());
        return new Guarded.Passed(out.take(), changed, rulings);
    }

    /** A surrogate pair goes on whole. */
    private int whole(int limit) {
        boolean splits = !over
                && limit > redaction.position()
                && Character.isHighSurrogate(scanner.text(limit - 1, limit).charAt(0));
        return splits ? limit - 1 : limit;
    }

    private void requireOpen() {
        if (over) {
            throw new IllegalStateException("this text is over");
        }
    }

    /** Passes on what the scanner sees, without its text. After a block nobody wants to know. */
    private final class Sight implements Discoveries {
        @Override
        public void found(Finding finding) {
            if (Token.isFound(finding)) {
                restore(finding);
            } else if (!enforcement.blocked()) {
                Sighting.Value value = value(finding);
                keep(value);
                enforcement.found(value);
            }
        }

        @Override
        public void opened(Finding opening) {
            if (!enforcement.blocked()) {
                Sighting.Opening seen = new Sighting.Opening(value(opening));
                keep(seen);
                enforcement.opened(seen);
            }
        }

        @Override
        public void closed(Finding opening, int end) {
            Sighting.Closing seen = new Sighting.Closing(opening, end);
            keep(seen);
            enforcement.closed(seen);
        }

        private void restore(Finding token) {
            @Nullable Kept kept = enforcement.blocked() ? null : restorer.kept(token);
            if (kept != null) {
                Sighting.Token seen = new Sighting.Token(token);
                keep(seen);
                enforcement.restore(seen, kept);
            }
        }

        private Sighting.Value value(Finding finding) {
            String value = scanner.text(finding.start(), finding.end());
            return new Sighting.Value(
                    finding, SegmentRole.ASSISTANT, values.of(value), judge.share(finding), restorer.own(value));
        }

        private void keep(Sighting seen) {
            if (sightings.size() < Sightings.MOST) {
                sightings.add(seen);
            } else {
                complete = false;
            }
        }
    }

    private final class Noted implements Enforcement.Notes {
        @Override
        public void ruled(Finding finding, Judgement judgement) {
            if (rulings.isEmpty()) {
                rulings = new ArrayList<>();
            }
            rulings.add(Rulings.of(finding, judgement, path, 0));
        }

        @Override
        public void simulated(Finding finding, Judgement would) {
            simulated.add(Rulings.of(finding, would, path, 0));
        }
    }

    /** Puts together what may go on. */
    private final class Passing implements Redaction.Sink {
        @Override
        public void keep(int from, int to) {
            out.keep(from, scanner.text(from, to));
        }

        @Override
        public void cover(Finding value, Judgement judgement) {
            out.replace(value.start(), Redaction.label(value.type()));
            changed = true;
        }

        @Override
        public void coverToo(Finding value, Judgement judgement) {
            // The label of the first stands for both.
        }

        @Override
        public void restore(Finding token, Kept value) {
            out.replace(token.start(), restorer.written(token, value));
            changed = true;
        }
    }
}
