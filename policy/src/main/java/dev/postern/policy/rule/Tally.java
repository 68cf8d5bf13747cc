package dev.postern.policy.rule;

import dev.postern.policy.detect.Finding;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many different values were found, for each rule that counts and for each finding type. Serves one prompt or one text
 * of an answer; not thread-safe.
 */
final class Tally {
    /** No rule counts further. */
    private static final int ENOUGH = 10_001;

    private final Map<Integer, Set<TypedValue>> byRule = new HashMap<>();
    private final Map<String, Set<Integer>> byType = new HashMap<>();
    private int changes;

    void count(String type, int value) {
        add(byType.computeIfAbsent(type, key -> new HashSet<>()), value);
    }

    void count(CompiledRule rule, Finding finding, int value) {
        add(byRule.computeIfAbsent(rule.number(), key -> new HashSet<>()), new TypedValue(finding.type(), value));
    }

    /** Whether a rule has found as much as it wants. */
    boolean isEnough(CompiledRule rule) {
        return rule.countsNothing()
                || byRule.getOrDefault(rule.number(), Set.of()).size()
                        >= rule.sight().count();
    }

    /** Grows whenever anything was counted. */
    int changes() {
        return changes;
    }

    /** By type; nothing is counted no time. */
    Map<String, Long> byType() {
        return new Counts();
    }

    private <V> void add(Set<V> values, V value) {
        if (values.size() < ENOUGH && values.add(value)) {
            changes++;
        }
    }

    private record TypedValue(String type, int value) {}

    private final class Counts extends AbstractMap<String, Long> {
        @Override
        public Long get(Object type) {
            return (long) byType.getOrDefault(type, Set.of()).size();
        }

        /** Of every type something can be said. */
        @Override
        public boolean containsKey(Object type) {
            return type instanceof String;
        }

        @Override
        public Set<Entry<String, Long>> entrySet() {
            Set<Entry<String, Long>> entries = new HashSet<>();
            byType.forEach((type, values) -> entries.add(Map.entry(type, (long) values.size())));
            return entries;
        }
    }
}
