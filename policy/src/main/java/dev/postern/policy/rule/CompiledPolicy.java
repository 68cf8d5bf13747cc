package dev.postern.policy.rule;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.catalogue.BuiltInMatchers;
import dev.postern.policy.detect.scan.Kind;
import dev.postern.policy.detect.scan.Matcher;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.text.Segment;
import dev.postern.policy.token.TokenMatchers;
import dev.postern.policy.token.Vault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.OpenGuard;
import dev.postern.policy.transform.PromptJudge;
import dev.postern.policy.transform.Restorer;
import dev.postern.policy.transform.StreamGuard;
import dev.postern.policy.transform.TextGuard;
import dev.postern.policy.transform.WatchedGuard;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of one document with the detectors they need. Immutable and thread-safe. */
final class CompiledPolicy implements Policy {
    private static final MatcherTable NOTHING_TO_FIND = new MatcherTable(List.of());

    private final String version;
    private final RuleFilter filter;
    private final RuleTable rules;
    private final Otherwise otherwise;
    private final boolean images;
    private final RecordLevels records;
    private final MatcherTable inPrompts;
    private final MatcherTable inAnswers;
    private final MatcherTable inAnswersWithTokens;
    private final MatcherTable tokens;
    private final MatcherTable detectors;
    private final List<ContainmentLimit> limitsInPrompts;
    private final List<ContainmentLimit> limitsInAnswers;

    /**
     * @param images whether images may leave
     * @param records how much the trail keeps
     * @param builtIn the detectors that come with Postern
     * @param own those the document defines
     */
    CompiledPolicy(
            String version,
            List<CompiledRule> rules,
            Otherwise otherwise,
            boolean images,
            RecordLevels records,
            List<Matcher> builtIn,
            List<OwnDetector> own) {
        List<Matcher> matchers = and(builtIn, own, OwnDetector::inPrompts);
        this.version = version;
        this.filter = new RuleFilter(rules);
        this.rules = new RuleTable(rules, matchers);
        this.otherwise = otherwise;
        this.images = images;
        this.records = records;
        this.inPrompts = table(Direction.PROMPT, rules, otherwise, matchers);
        this.inAnswers = table(Direction.ANSWER, rules, otherwise, and(builtIn, own, OwnDetector::inAnswers));
        List<Matcher> tokenMatchers = tokenMatchers(rules, otherwise, matchers);
        this.tokens = new MatcherTable(tokenMatchers);
        this.inAnswersWithTokens = BuiltInMatchers.table(Stream.concat(
                        tokenMatchers.stream(),
                        lookedFor(Direction.ANSWER, rules, otherwise, and(builtIn, own, OwnDetector::inAnswers)))
                .toList());
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
        return BuiltInMatchers.table(
                lookedFor(direction, rules, otherwise, matchers).toList());
    }

    private static Stream<Matcher> lookedFor(
            Direction direction, List<CompiledRule> rules, Otherwise otherwise, List<Matcher> matchers) {
        return matchers.stream().filter(matcher -> isLookedFor(direction, rules, otherwise, matcher));
    }

    /** What finds tokens of the types that some rule tokenises; nothing where none does. */
    private static List<Matcher> tokenMatchers(List<CompiledRule> rules, Otherwise otherwise, List<Matcher> matchers) {
        List<String> types = matchers.stream()
                .flatMap(matcher -> matcher.kinds().stream())
                .filter(kind -> otherwise.tokenises()
                        || rules.stream()
                                .anyMatch(rule -> !rule.simulated()
                                        && rule.action() == Action.TOKENISE
                                        && rule.detectors().contains(kind.detector())))
                .map(Kind::type)
                .distinct()
                .toList();
        return types.isEmpty() ? List.of() : TokenMatchers.of(types);
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
    public boolean allowsImages() {
        return images;
    }

    @Override
    public RecordLevel recordLevel(Requester requester) {
        return records.of(requester);
    }

    @Override
    public MatcherTable detectors() {
        return detectors;
    }

    @Override
    public Verdict judge(Circumstances circumstances, List<Segment> segments, Vault vault) {
        RuleJudge judge = judge(circumstances, Direction.PROMPT);
        MatcherTable matchers = judge.isSilent() ? NOTHING_TO_FIND : inPrompts;
        if (limitsInPrompts.isEmpty()) {
            return new PromptJudge(matchers, judge, version, tokens).judge(segments, vault);
        }
        ContainedShares shares = new ContainedShares(limitsInPrompts);
        return new PromptJudge(matchers, shares.byWhole(judge), version, tokens, shares).judge(segments, vault);
    }

    @Override
    public TextGuard guard(Circumstances circumstances, Vault vault, String path, AnswerText kind) {
        RuleJudge judge = judge(circumstances, Direction.ANSWER);
        boolean silent = judge.isSilent() || inAnswers.isEmpty();
        MatcherTable matchers;
        if (vault.isEmpty()) {
            matchers = inAnswers;
        } else {
            matchers = silent ? tokens : inAnswersWithTokens;
        }
        if (silent && (vault.isEmpty() || tokens.isEmpty())) {
            return new OpenGuard();
        }
        Restorer restorer = new Restorer(vault, kind);
        if (limitsInAnswers.isEmpty()) {
            return new StreamGuard(matchers, judge, path, restorer);
        }
        ContainedShares shares = new ContainedShares(limitsInAnswers);
        return new WatchedGuard(new StreamGuard(matchers, shares.bySoFar(judge), path, restorer), shares);
    }

    private RuleJudge judge(Circumstances circumstances, Direction direction) {
        return new RuleJudge(rules, otherwise, circumstances, direction, filter.applying(direction, circumstances));
    }
}
