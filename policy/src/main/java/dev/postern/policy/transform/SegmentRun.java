package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Restore;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.detect.Finding;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.detect.scan.TextScanner;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Kept;
import dev.postern.policy.token.Token;
import dev.postern.policy.token.TokenLabels;
import dev.postern.policy.token.Vault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Segments that follow each other directly, seen as one text. Used once, step by step: {@link #find}, {@link #count},
 * {@link #judge}, {@link #tokenise}, {@link #escape}, {@link #write}.
 */
final class SegmentRun {
    private final JoinedSegments segments;
    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Edit, String> replacements = new LinkedHashMap<>();
    private List<Sighting.Value> found = List.of();

    /** @param segments at least one */
    SegmentRun(List<Segment> segments) {
        this.segments = new JoinedSegments(segments);
        this.text = this.segments.text();
    }

    /** Shows the text to somebody who only looks at it. */
    void show(Consumer<String> watcher) {
        watcher.accept(text);
    }

    /**
     * Finds what policy may have something to say about, and adds types that were not looked for to {@code notEvaluated}.
     *
     * @param values of the whole prompt
     */
    void find(MatcherTable matchers, Judge judge, ValueNumbers values, Set<String> notEvaluated) {
        found = findings(matchers, notEvaluated).stream()
                .map(finding -> new Sighting.Value(
                        finding,
                        segments.segment(segments.at(finding.start())).role(),
                        values.of(text.substring(finding.start(), finding.end())),
                        judge.share(finding),
                        Optional.empty()))
                .toList();
    }

    /** What was found, without its text. */
    List<? extends Sighting> seen() {
        return found;
    }

    /** Tells a judge that counts what was found. */
    void count(Judge judge) {
        new FoundInRun(found).count(judge);
    }

    /** Adds what policy says about what was found to {@code rulings}, and what it would say to {@code simulated}. */
    void judge(Judge judge, List<Ruling> rulings, List<Ruling> simulated) {
        new FoundInRun(found)
                .judge(
                        judge,
                        new EditSink(),
                        (seen, judgement) -> rulings.add(ruling(seen.finding(), judgement)),
                        (seen, would) -> simulated.add(ruling(seen.finding(), would)));
    }

    private Ruling ruling(Finding finding, Judgement judgement) {
        int at = segments.at(finding.start());
        return Rulings.of(finding, judgement, segments.segment(at).path(), segments.start(at));
    }

    /** Gives every value that is tokenised its token, in the order of the text. */
    void tokenise(Vault vault) {
        for (Edit edit : edits) {
            replacements.put(
                    edit,
                    edit.isTokenised() ? keep(vault, TokenLabels.of(edit.type()), edit) : Redaction.label(edit.type()));
        }
    }

    /**
     * Gives text of the requester's own that would be taken for a token a token too, so that an answer turns it back into
     * what it was and into nothing else.
     */
    void escape(MatcherTable tokens, Vault vault) {
        for (Finding likeToken : TextScanner.scan(tokens, text)) {
            if (wouldBeRestored(Token.of(likeToken), vault)
                    && edits.stream().noneMatch(edit -> meets(edit, likeToken))) {
                Edit edit =
                        new Edit(likeToken.start(), likeToken.end(), Action.TOKENISE, TokenLabels.TEXT, Restore.ALWAYS);
                edits.add(edit);
                replacements.put(edit, keep(vault, TokenLabels.TEXT, edit));
            }
        }
        edits.sort(Comparator.comparingInt(Edit::start));
    }

    /** Adds every segment as it may go on to {@code texts}. */
    void write(List<SensitiveText> texts) {
        if (edits.isEmpty()) {
            segments.all().forEach(segment -> texts.add(segment.text()));
            return;
        }
        StringBuilder[] out = segments.empty();
        int position = 0;
        for (Edit edit : edits) {
            segments.copy(position, edit.start(), out);
            out[segments.at(edit.start())].append(replacements.get(edit));
            position = edit.end();
        }
        segments.copy(position, text.length(), out);
        for (StringBuilder part : out) {
            texts.add(SensitiveText.of(part.toString()));
        }
    }

    private String keep(Vault vault, String label, Edit edit) {
        return vault.keep(label, SensitiveText.of(text.substring(edit.start(), edit.end())), edit.restore())
                .written();
    }

    private static boolean wouldBeRestored(Token token, Vault vault) {
        @Nullable Kept kept = vault.kept(token);
        return token.label().equals(TokenLabels.TEXT) || (kept != null && kept.restore() != Restore.NEVER);
    }

    private static boolean meets(Edit edit, Finding finding) {
        return finding.start() < edit.end() && edit.start() < finding.end();
    }

    /** What is found in the whole and in every segment alone: a neighbour may hide a value as well as complete it. */
    private List<Finding> findings(MatcherTable matchers, Set<String> notEvaluated) {
        List<Finding> whole = TextScanner.scan(matchers, text, notEvaluated);
        if (segments.count() == 1) {
            return whole;
        }
        Set<Finding> all = new LinkedHashSet<>(whole);
        for (int i = 0; i < segments.count(); i++) {
            int start = segments.start(i);
            for (Finding finding :
                    TextScanner.scan(matchers, segments.segment(i).text().reveal(), notEvaluated)) {
                all.add(finding.movedBy(start));
            }
        }
        List<Finding> sorted = new ArrayList<>(all);
        sorted.sort(Finding.IN_ORDER);
        return sorted;
    }

    private final class EditSink implements Redaction.Sink {
        @Override
        public void keep(int from, int to) {
            // Whatever no edit covers goes on.
        }

        @Override
        public void cover(Finding value, Judgement judgement) {
            edits.add(new Edit(value, judgement));
        }

        @Override
        public void coverToo(Finding value, Judgement judgement) {
            if (edits.isEmpty()) {
                edits.add(new Edit(value, judgement));
            } else {
                edits.getLast().grow(value, judgement);
            }
        }

        @Override
        public void restore(Finding token, Kept value) {
            throw new IllegalStateException("nothing is restored in a prompt");
        }
    }
}
