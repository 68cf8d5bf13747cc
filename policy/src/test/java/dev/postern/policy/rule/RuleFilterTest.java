package dev.postern.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Judgement;
import dev.postern.policy.decision.Requester;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.detect.Likelihood;
import dev.postern.policy.rule.document.Reach;
import dev.postern.policy.rule.document.Sight;
import dev.postern.policy.rule.document.Visibility;
import dev.postern.policy.text.SegmentRole;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sets of rules by value say the same as looking at every rule one after the other. */
class RuleFilterTest {
    private static final List<String> GROUPS = List.of("/a", "/a/b", "/a/b/c", "/ab", "/b", "/b/a", "/c");
    private static final List<String> MODELS = List.of("small", "large", "other");

    private final Random random = new Random(20260826);

    @Test
    void filter_agrees_with_looking_at_every_rule() {
        for (int i = 0; i < 500; i++) {
            List<CompiledRule> rules =
                    IntStream.range(0, 70).mapToObj(this::rule).toList();
            Circumstances circumstances = circumstances();
            Direction direction = one(List.of(Direction.values()));

            BitSet applying = new RuleFilter(rules).applying(direction, circumstances);

            assertThat(applying.stream().boxed())
                    .containsExactlyElementsOf(rules.stream()
                            .filter(rule -> applies(rule.where(), direction, circumstances))
                            .map(CompiledRule::number)
                            .toList());
        }
    }

    private static boolean applies(Reach where, Direction direction, Circumstances circumstances) {
        Set<String> groups = circumstances.requester().groups();
        return where.directions().contains(direction)
                && (direction == Direction.PROMPT || where.roles().contains(SegmentRole.ASSISTANT))
                && where.zones().contains(circumstances.zone())
                && (where.models().isEmpty() || where.models().contains(circumstances.model()))
                && (where.groups().isEmpty() || isIn(where.groups(), groups))
                && !isIn(where.unlessGroups(), groups);
    }

    private static boolean isIn(Set<String> paths, Set<String> groups) {
        return groups.stream().anyMatch(group -> paths.stream().anyMatch(path -> (group + "/").startsWith(path + "/")));
    }

    private CompiledRule rule(int number) {
        Reach where = new Reach(
                some(List.of(Direction.values()), 0.7),
                some(List.of(SegmentRole.values()), 0.7),
                some(GROUPS, 0.2),
                some(GROUPS, 0.1),
                some(MODELS, 0.4),
                some(List.of(Zone.values()), 0.7));
        return new CompiledRule(
                number,
                new Judgement("rule-" + number, Action.LOG, ""),
                new Sight(Likelihood.POSSIBLE, Visibility.ANY, 1),
                where,
                CompiledConditions.NONE,
                Set.of("EMAIL"),
                false);
    }

    private Circumstances circumstances() {
        Requester requester = new Requester(
                "subject", "name", some(GROUPS, 0.3), Set.of(), "client", Requester.Credential.ACCESS_TOKEN);
        return new Circumstances(requester, one(MODELS), one(List.of(Zone.values())));
    }

    private <T> Set<T> some(List<T> all, double share) {
        Stream<T> chosen = all.stream().filter(value -> random.nextDouble() < share);
        return chosen.collect(Collectors.toSet());
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
