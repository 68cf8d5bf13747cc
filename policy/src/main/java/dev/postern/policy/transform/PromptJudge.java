package dev.postern.policy.transform;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Ruling;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.decision.Sightings;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.text.SensitiveText;
import dev.postern.policy.token.Vault;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Judges all segments of a prompt. Segments that a reader would see in a row are judged alone and put together, so that a
 * value cut over two of them is found; what stands for it stands in the first.
 */
public final class PromptJudge {
    private final MatcherTable matchers;
    private final Judge judge;
    private final String policyVersion;
    private final MatcherTable tokens;
    private final Consumer<String> watcher;

    /** @param tokens finds what looks like a token */
    public PromptJudge(MatcherTable matchers, Judge judge, String policyVersion, MatcherTable tokens) {
        this(matchers, judge, policyVersion, tokens, text -> {});
    }

    /** @param watcher gets all texts, in order, before the first is judged */
    public PromptJudge(
            MatcherTable matchers, Judge judge, String policyVersion, MatcherTable tokens, Consumer<String> watcher) {
        this.matchers = matchers;
        this.judge = judge;
        this.policyVersion = policyVersion;
        this.tokens = tokens;
        this.watcher = watcher;
    }

    /** Judges a whole prompt; {@code vault} gets the values that are tokenised. */
    public Verdict judge(List<Segment> segments, Vault vault) {
        List<Ruling> rulings = new ArrayList<>();
        List<SensitiveText> texts = new ArrayList<>(segments.size());
        List<Ruling> simulated = new ArrayList<>();
        SortedSet<String> notEvaluated = new TreeSet<>();
        List<SegmentRun> runs = runs(segments);
        runs.forEach(run -> run.show(watcher));
        ValueNumbers values = new ValueNumbers();
        runs.forEach(run -> run.find(matchers, judge, values, notEvaluated));
        if (judge.counts()) {
            runs.forEach(run -> run.count(judge));
        }
        runs.forEach(run -> run.judge(judge, rulings, simulated));
        runs.forEach(run -> run.tokenise(vault));
        if (!vault.isEmpty()) {
            runs.forEach(run -> run.escape(tokens, vault));
        }
        runs.forEach(run -> run.write(texts));
        Action action = rulings.stream().map(Ruling::action).reduce(Action.ALLOW, Action::strongest);
        return new Verdict(action, rulings, simulated, texts, notEvaluated, policyVersion, sightings(runs));
    }

    private Sightings sightings(List<SegmentRun> runs) {
        List<List<Sighting>> texts = new ArrayList<>(runs.size());
        int left = Sightings.MOST;
        boolean complete = true;
        for (SegmentRun run : runs) {
            List<? extends Sighting> seen = run.seen();
            complete &= seen.size() <= left;
            texts.add(List.copyOf(seen.subList(0, Math.min(seen.size(), left))));
            left -= texts.getLast().size();
        }
        return new Sightings(!judge.isSilent(), complete, texts);
    }

    private static List<SegmentRun> runs(List<Segment> segments) {
        List<SegmentRun> runs = new ArrayList<>();
        int from = 0;
        while (from < segments.size()) {
            int to = from + 1;
            while (to < segments.size() && segments.get(to).continues()) {
                to++;
            }
            runs.add(new SegmentRun(segments.subList(from, to)));
            from = to;
        }
        return runs;
    }
}
