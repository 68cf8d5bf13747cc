package dev.postern.policy.rule;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Judge;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.transform.OpenGuard;
import dev.postern.policy.transform.PromptJudge;
import dev.postern.policy.transform.StreamGuard;
import dev.postern.policy.transform.TextGuard;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of one document with the detectors they need. Immutable and thread-safe. */
final class CompiledPolicy implements Policy {
    private static final MatcherTable NOTHING_TO_FIND = new MatcherTable(List.of());

    private final String version;
    private final RuleFilter filter;
    private final RuleTable rules;
    private final Otherwise otherwise;
    private final MatcherTable inPrompts;
    private final MatcherTable inAnswers;
    private final MatcherTable detectors;

    /**
     * @param builtIn the detectors that come with Postern
     * @param own those the document defines
     */
    CompiledPolicy(
            String version, List<CompiledRule> rules, Otherwise otherwise, List<Matcher> builtIn, List<Matcher> own) {
        List<Matcher> matchers = Stream.concat(builtIn.stream(), own.stream()).toList();
        this.version = version;
        this.filter = new RuleFilter(rules);
        this.rules = new RuleTable(rules, matchers);
        this.otherwise = otherwise;
        this.inPrompts = table(Direction.PROMPT, rules, otherwise, matchers);
        this.inAnswers = table(Direction.ANSWER, rules, otherwise, matchers);
        this.detectors = BuiltInMatchers.table(Stream.concat(
                        builtIn.stream()
                                .filter(matcher -> !otherwise.isSilent()
                                        || rules.stream().anyMatch(rule -> looksAt(rule, matcher))),
                        own.stream())
                .toList());
    }

    /** Only what some rule looks at is looked for. */
    private static MatcherTable table(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, List<Matcher> matchers) {
        return BuiltInMatchers.table(matchers.stream()
                .filter(matcher -> !otherwise.isSilent()
                        || rules.stream().anyMatch(rule -> rule.where().covers(direction) && looksAt(rule, matcher)))
                .toList());
    }

    private static boolean looksAt(CompiledRule rule, Matcher matcher) {
        return matcher.kinds().stream().anyMatch(kind -> rule.detectors().contains(kind.detector()));
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public MatcherTable detectors() {
        return detectors;
    }

    @Override
    public Verdict judge(Circumstances circumstances, List<Segment> segments) {
        BitSet applying = filter.applying(Direction.PROMPT, circumstances);
        MatcherTable matchers = nothingDecides(applying) ? NOTHING_TO_FIND : inPrompts;
        return new PromptJudge(matchers, judge(applying), version).judge(segments);
    }

    @Override
    public TextGuard guard(Circumstances circumstances, String path) {
        BitSet applying = filter.applying(Direction.ANSWER, circumstances);
        if (nothingDecides(applying) || inAnswers.isEmpty()) {
            return new OpenGuard();
        }
        return new StreamGuard(inAnswers, judge(applying), path);
    }

    private boolean nothingDecides(BitSet applying) {
        return applying.isEmpty() && otherwise.isSilent();
    }

    private Judge judge(BitSet applying) {
        return (finding, role) -> {
            @Nullable Judgement judgement = rules.decide(applying, finding, role);
            return judgement == null ? otherwise.decide(finding) : judgement;
        };
    }
}
