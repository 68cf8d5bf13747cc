package dev.postern.policy.rule;

import dev.postern.policy.decision.Circumstances;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Zone;
import dev.postern.policy.rule.document.Reach;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says which rules apply to an exchange. Keeps a set of rules for every value a rule may ask for, so that the cost of an
 * exchange grows with the groups of its requester and hardly with the rules. Immutable once built and thread-safe.
 */
final class RuleFilter {
    private final Map<Direction, BitSet> byDirection = new EnumMap<>(Direction.class);
    private final Map<Zone, BitSet> byZone = new EnumMap<>(Zone.class);
    private final BitSet ofAnyModel = new BitSet();
    private final Map<String, BitSet> byModel = new HashMap<>();
    private final BitSet ofAnyGroup = new BitSet();
    private final Map<String, BitSet> byGroup = new HashMap<>();
    private final Map<String, BitSet> exemptedByGroup = new HashMap<>();

    RuleFilter(List<CompiledRule> rules) {
        rules.forEach(rule -> add(rule.number(), rule.where()));
    }

    private void add(int number, Reach where) {
        for (Direction direction : Direction.values()) {
            if (where.covers(direction)) {
                mark(byDirection, direction, number);
            }
        }
        where.zones().forEach(zone -> mark(byZone, zone, number));
        ofAnyModel.set(number, where.models().isEmpty());
        where.models().forEach(model -> mark(byModel, model, number));
        ofAnyGroup.set(number, where.groups().isEmpty());
        where.groups().forEach(group -> mark(byGroup, group, number));
        where.unlessGroups().forEach(group -> mark(exemptedByGroup, group, number));
    }

    /** Numbers of the rules that look at texts which travel this way in these circumstances. */
    BitSet applying(Direction direction, Circumstances circumstances) {
        BitSet applying = (BitSet) ofAnyGroup.clone();
        BitSet exempted = new BitSet();
        for (String group : circumstances.requester().groups()) {
            for (int end = group.length(); end > 0; end = group.lastIndexOf('/', end - 1)) {
                String path = group.substring(0, end);
                unite(applying, byGroup.get(path));
                unite(exempted, exemptedByGroup.get(path));
            }
        }
        applying.andNot(exempted);
        BitSet models = (BitSet) ofAnyModel.clone();
        unite(models, byModel.get(circumstances.model()));
        applying.and(models);
        applying.and(byDirection.getOrDefault(direction, new BitSet()));
        applying.and(byZone.getOrDefault(circumstances.zone(), new BitSet()));
        return applying;
    }

    private static <K> void mark(Map<K, BitSet> rules, K value, int number) {
        rules.computeIfAbsent(value, key -> new BitSet()).set(number);
    }

    private static void unite(BitSet all, @Nullable BitSet more) {
        if (more != null) {
            all.or(more);
        }
    }
}
