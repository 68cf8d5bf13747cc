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
import dev.postern.policy.transform.WatchedGuard;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
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
    private final List<ContainmentLimit> limitsInPrompts;
    private final List<ContainmentLimit> limitsInAnswers;

    /**
     * @param builtIn the detectors that come with Postern
     * @param own those the document defines
     */
    CompiledPolicy(
            String version,
            List<CompiledRule> rules,
            Otherwise otherwise,
            List<Matcher> builtIn,
            List<OwnDetector> own) {
        List<Matcher> matchers = and(builtIn, own, OwnDetector::inPrompts);
        this.version = version;
        this.filter = new RuleFilter(rules);
        this.rules = new RuleTable(rules, matchers);
        this.otherwise = otherwise;
        this.inPrompts = table(Direction.PROMPT, rules, otherwise, matchers);
        this.inAnswers = table(Direction.ANSWER, rules, otherwise, and(builtIn, own, OwnDetector::inAnswers));
        List<Matcher> named = builtIn.stream()
                .filter(matcher -> !otherwise.isSilent() || rules.stream().anyMatch(rule -> looksAt(rule, matcher)))
                .toList();
        this.detectors = BuiltInMatchers.table(and(named, own, OwnDetector::inPrompts));
        this.limitsInPrompts = limits(Direction.PROMPT, rules, otherwise, own);
        this.limitsInAnswers = limits(Direction.ANSWER, rules, otherwise, own);
    }

    private static List<Matcher> and(
            List<Matcher> builtIn, List<OwnDetector> own, Function<OwnDetector, Matcher> matcher) {
        return Stream.concat(builtIn.stream(), own.stream().map(matcher)).toList();
    }

    /** Only what some rule looks at is looked for. */
    private static MatcherTable table(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, List<Matcher> matchers) {
        return BuiltInMatchers.table(matchers.stream()
                .filter(matcher -> isLookedFor(direction, rules, otherwise, matcher))
                .toList());
    }

    private static List<ContainmentLimit> limits(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, List<OwnDetector> own) {
        return own.stream()
                .filter(detector -> isLookedFor(direction, rules, otherwise, detector.inPrompts()))
                .flatMap(detector -> Stream.ofNullable(detector.limit()))
                .toList();
    }

    private static boolean isLookedFor(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, Matcher matcher) {
        return !otherwise.isSilent()
                || rules.stream().anyMatch(rule -> rule.where().covers(direction) && looksAt(rule, matcher));
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
        if (limitsInPrompts.isEmpty()) {
            return new PromptJudge(matchers, judge(applying), version).judge(segments);
        }
        ContainedShares shares = new ContainedShares(limitsInPrompts);
        return new PromptJudge(matchers, shares.byWhole(judge(applying)), version, shares).judge(segments);
    }

    @Override
    public TextGuard guard(Circumstances circumstances, String path) {
        BitSet applying = filter.applying(Direction.ANSWER, circumstances);
        if (nothingDecides(applying) || inAnswers.isEmpty()) {
            return new OpenGuard();
        }
        if (limitsInAnswers.isEmpty()) {
            return new StreamGuard(inAnswers, judge(applying), path);
        }
        ContainedShares shares = new ContainedShares(limitsInAnswers);
        return new WatchedGuard(new StreamGuard(inAnswers, shares.bySoFar(judge(applying)), path), shares);
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
