package dev.postern.policy.rule;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.detect.scan.Matcher;
import java.util.List;
import java.util.Set;

/**
 * The rules of a policy for both directions. They differ in what coaches: nobody can be asked in the middle of an answer,
 * so it masks there; and where the requester said why, it logs in both. Immutable and thread-safe.
 */
final class Rules {
    private record Way(RuleTable rules, Otherwise otherwise) {}

    private final List<CompiledRule> all;
    private final Otherwise otherwise;
    private final List<Matcher> matchers;
    private final RuleFilter filter;
    private final Way prompts;
    private final Way answers;

    /** @param matchers everything that may find something */
    Rules(List<CompiledRule> all, Otherwise otherwise, List<Matcher> matchers) {
        this(all, otherwise, matchers, new RuleFilter(all), Set.of());
    }

    private Rules(
            List<CompiledRule> all,
            Otherwise otherwise,
            List<Matcher> matchers,
            RuleFilter filter,
            Set<String> justified) {
        this.all = all;
        this.otherwise = otherwise;
        this.matchers = matchers;
        this.filter = filter;
        this.prompts = way(Direction.PROMPT, justified);
        this.answers = way(Direction.ANSWER, justified);
    }

    /** The same rules where the requester said why to some of those that coach. */
    Rules justified(Set<String> ids) {
        return new Rules(all, otherwise, matchers, filter, ids);
    }

    /** The rules of one direction, for what was seen before. */
    RuleReplay replay(Direction direction, SightedDetectors detectors) {
        Way way = way(direction);
        return new RuleReplay(way.rules(), way.otherwise(), filter, detectors);
    }

    RuleJudge judge(Circumstances circumstances, Direction direction) {
        Way way = way(direction);
        return new RuleJudge(
                way.rules(), way.otherwise(), circumstances, direction, filter.applying(direction, circumstances));
    }

    private Way way(Direction direction) {
        return switch (direction) {
            case PROMPT -> prompts;
            case ANSWER -> answers;
        };
    }

    private Way way(Direction direction, Set<String> justified) {
        List<CompiledRule> said = all.stream()
                .map(rule -> rule.saying(coached(rule.judgement(), direction, justified)))
                .toList();
        return new Way(
                new RuleTable(said, matchers), otherwise.saying(judgement -> coached(judgement, direction, justified)));
    }

    private static Judgement coached(Judgement judgement, Direction direction, Set<String> justified) {
        if (judgement.action() != Action.COACH) {
            return judgement;
        }
        if (justified.contains(judgement.rule())) {
            return judgement.doing(Action.LOG);
        }
        return direction == Direction.ANSWER ? judgement.doing(Action.MASK) : judgement;
    }
}
