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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which rules apply to an exchange. Keeps a set of rules for every value a rule may ask for, so that the cost of an
 * exchange hardly grows with the rules, and remembers what it found for a set of groups. Thread-safe.
 */
final class RuleFilter {
    private static final int MOST_REMEMBERED = 1_000;

    private final Map<Direction, BitSet> byDirection = new EnumMap<>(Direction.class);
    private final Map<Zone, BitSet> byZone = new EnumMap<>(Zone.class);
    private final BitSet ofAnyModel = new BitSet();
    private final Map<String, BitSet> byModel = new HashMap<>();
    private final BitSet ofAnyGroup = new BitSet();
    private final Map<String, BitSet> byGroup = new HashMap<>();
    private final Map<String, BitSet> exemptedByGroup = new HashMap<>();
    private final Map<Set<String>, BitSet> byGroups = new ConcurrentHashMap<>();

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
        BitSet applying = (BitSet) ofGroups(circumstances.requester().groups()).clone();
        BitSet models = (BitSet) ofAnyModel.clone();
        unite(models, byModel.get(circumstances.model()));
        applying.and(models);
        applying.and(byDirection.getOrDefault(direction, new BitSet()));
        applying.and(byZone.getOrDefault(circumstances.zone(), new BitSet()));
        return applying;
    }

    /** The rules for people in these groups; remembered, because people are many and sets of groups are few. */
    private BitSet ofGroups(Set<String> groups) {
        BitSet known = byGroups.get(groups);
        if (known == null) {
            known = find(groups);
            if (byGroups.size() < MOST_REMEMBERED) {
                byGroups.put(groups, known);
            }
        }
        return known;
    }

    private BitSet find(Set<String> groups) {
        BitSet found = (BitSet) ofAnyGroup.clone();
        BitSet exempted = new BitSet();
        for (String group : groups) {
            for (int end = group.length(); end > 0; end = group.lastIndexOf('/', end - 1)) {
                String path = group.substring(0, end);
                unite(found, byGroup.get(path));
                unite(exempted, exemptedByGroup.get(path));
            }
        }
        found.andNot(exempted);
        return found;
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
