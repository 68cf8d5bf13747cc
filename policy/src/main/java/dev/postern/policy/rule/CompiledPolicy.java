package dev.postern.policy.rule;

import dev.postern.policy.Policy;
import dev.postern.policy.decision.AutoRoute;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.LeaveZone;
import dev.postern.policy.decision.RecordLevel;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Verdict;
import dev.postern.policy.detect.scan.MatcherTable;
import dev.postern.policy.replay.VectorJudge;
import dev.postern.policy.text.Segment;
import dev.postern.policy.token.Vault;
import dev.postern.policy.transform.AnswerText;
import dev.postern.policy.transform.OpenGuard;
import dev.postern.policy.transform.PromptJudge;
import dev.postern.policy.transform.Restorer;
import dev.postern.policy.transform.StreamGuard;
import dev.postern.policy.transform.TextGuard;
import dev.postern.policy.transform.WatchedGuard;
import java.util.List;
import java.util.Set;

/**
 * The rules of one document with the detectors they need. Immutable and thread-safe.
 *
 * @param images whether images may leave
 * @param records how much the trail keeps
 * @param leaving whether exchanges may go to a farther zone
 * @param auto which models answer where the request leaves it open
 */
record CompiledPolicy(
        String version,
        Rules rules,
        Detection detection,
        boolean images,
        GroupWords<RecordLevel> records,
        GroupWords<LeaveZone> leaving,
        AutoRoutes auto)
        implements Policy {
    private static final MatcherTable NOTHING_TO_FIND = new MatcherTable(List.of());

    @Override
    public boolean allowsImages() {
        return images;
    }

    @Override
    public RecordLevel recordLevel(Requester requester) {
        return records.of(requester);
    }

    @Override
    public LeaveZone leaveZone(Requester requester) {
        return leaving.of(requester);
    }

    @Override
    public AutoRoute autoRoute(Requester requester) {
        return auto.of(requester);
    }

    @Override
    public Policy justified(Set<String> ids) {
        return new CompiledPolicy(version, rules.justified(ids), detection, images, records, leaving, auto);
    }

    @Override
    public MatcherTable detectors() {
        return detection.all();
    }

    @Override
    public Verdict judge(Circumstances circumstances, List<Segment> segments, Vault vault) {
        RuleJudge judge = rules.judge(circumstances, Direction.PROMPT);
        MatcherTable matchers = judge.isSilent() ? NOTHING_TO_FIND : detection.inPrompts();
        if (detection.limitsInPrompts().isEmpty()) {
            return new PromptJudge(matchers, judge, version, detection.tokens()).judge(segments, vault);
        }
        ContainedShares shares = new ContainedShares(detection.limitsInPrompts());
        return new PromptJudge(matchers, shares.byWhole(judge), version, detection.tokens(), shares)
                .judge(segments, vault);
    }

    @Override
    public Set<String> looksFor(Direction direction) {
        return Set.copyOf(detection.sought(direction).signatures().values());
    }

    @Override
    public String sight() {
        return version + detection.data();
    }

    @Override
    public VectorJudge replay(Direction direction, Set<String> looked) {
        return rules.replay(
                direction, new SightedDetectors(detection.sought(direction), detection.limits(direction), looked));
    }

    @Override
    public TextGuard guard(Circumstances circumstances, Vault vault, String path, AnswerText kind) {
        RuleJudge judge = rules.judge(circumstances, Direction.ANSWER);
        boolean silent = judge.isSilent() || detection.inAnswers().isEmpty();
        MatcherTable matchers;
        if (vault.isEmpty()) {
            matchers = detection.inAnswers();
        } else {
            matchers = silent ? detection.tokens() : detection.inAnswersWithTokens();
        }
        if (silent && (vault.isEmpty() || detection.tokens().isEmpty())) {
            return new OpenGuard();
        }
        Restorer restorer = new Restorer(vault, kind);
        if (detection.limitsInAnswers().isEmpty()) {
            return new StreamGuard(matchers, judge, path, restorer);
        }
        ContainedShares shares = new ContainedShares(detection.limitsInAnswers());
        return new WatchedGuard(new StreamGuard(matchers, shares.bySoFar(judge), path, restorer), shares);
    }
}
