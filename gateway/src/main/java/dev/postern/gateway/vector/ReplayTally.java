package dev.postern.gateway.vector;

import dev.postern.policy.decision.Action;
import dev.postern.policy.decision.Direction;
import dev.postern.policy.decision.Sighting;
import dev.postern.policy.replay.FindingVector;
import dev.postern.policy.replay.Replayed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts what a replay decides. Bounded, however much is replayed. Not thread-safe. */
final class ReplayTally {
    private static final int MOST_EXAMPLES = 20;
    private static final int MOST_OF_A_KIND = 5;
    private static final int MOST_NAMES = 2_000;
    private static final String OTHERS = "others";

    private final Map<Change, Long> changes = new HashMap<>();
    private final Map<String, long[]> rules = new HashMap<>();
    private final Map<String, long[]> groups = new HashMap<>();
    private final Map<String, long[]> missing = new HashMap<>();
    private final Map<Direction, Long> texts = new EnumMap<>(Direction.class);
    private final List<ReplayReport.Example> examples = new ArrayList<>();
    private long changed;
    private long unreadable;
    private long incomplete;

    private record Change(Direction direction, Action before, Action after) {}

    void unreadable() {
        unreadable++;
    }

    void add(KeptVector kept, FindingVector vector, Replayed replayed) {
        Action before = Action.valueOf(kept.decision().toUpperCase(Locale.ROOT));
        Action after = replayed.action();
        Change change = new Change(kept.direction(), before, after);
        texts.merge(kept.direction(), 1L, Long::sum);
        long alike = changes.merge(change, 1L, Long::sum);
        kept.rules().forEach(rule -> figures(rules, rule, 2)[0]++);
        replayed.rules().forEach(rule -> figures(rules, rule, 2)[1]++);
        groups(vector).forEach(group -> {
            long[] figures = figures(groups, group, 3);
            figures[0]++;
            figures[1] += after.compareTo(before) > 0 ? 1 : 0;
            figures[2] += after.compareTo(before) < 0 ? 1 : 0;
        });
        replayed.notEvaluated().forEach(what -> figures(missing, what, 1)[0]++);
        incomplete += replayed.notEvaluated().isEmpty() ? 0 : 1;
        if (before != after) {
            changed++;
            if (examples.size() < MOST_EXAMPLES && alike <= MOST_OF_A_KIND) {
                examples.add(example(kept, vector, replayed));
            }
        }
    }

    ReplayReport report(String version, Instant from, Instant until, boolean complete, long lost) {
        return new ReplayReport(
                version,
                from,
                until,
                complete,
                texts.getOrDefault(Direction.PROMPT, 0L),
                texts.getOrDefault(Direction.ANSWER, 0L),
                changed,
                lost,
                unreadable,
                incomplete,
                changes.entrySet().stream()
                        .sorted(Map.Entry.<Change, Long>comparingByValue().reversed())
                        .map(each -> new ReplayReport.Decisions(
                                word(each.getKey().direction()),
                                word(each.getKey().before()),
                                word(each.getKey().after()),
                                each.getValue()))
                        .toList(),
                sorted(rules, 0)
                        .map(each ->
                                new ReplayReport.RuleFigures(each.getKey(), each.getValue()[0], each.getValue()[1]))
                        .toList(),
                sorted(groups, 0)
                        .map(each -> new ReplayReport.GroupFigures(
                                each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                        .toList(),
                sorted(missing, 0)
                        .map(each -> new ReplayReport.Missing(each.getKey(), each.getValue()[0]))
                        .toList(),
                List.copyOf(examples));
    }

    private static ReplayReport.Example example(KeptVector kept, FindingVector vector, Replayed replayed) {
        return new ReplayReport.Example(
                kept.exchange(),
                kept.moment(),
                word(kept.direction()),
                vector.circumstances().requester().groups().stream().sorted().toList(),
                vector.sightings().texts().stream()
                        .flatMap(List::stream)
                        .map(Sighting::finding)
                        .map(finding -> finding.type())
                        .distinct()
                        .sorted()
                        .toList(),
                kept.decision(),
                word(replayed.action()),
                kept.rules(),
                List.copyOf(replayed.rules()));
    }

    private static Set<String> groups(FindingVector vector) {
        Set<String> groups = vector.circumstances().requester().groups();
        return groups.isEmpty() ? Set.of("") : groups;
    }

    private static long[] figures(Map<String, long[]> all, String name, int columns) {
        String key = all.containsKey(name) || all.size() < MOST_NAMES ? name : OTHERS;
        return all.computeIfAbsent(key, fresh -> new long[columns]);
    }

    private static Stream<Map.Entry<String, long[]>> sorted(Map<String, long[]> all, int column) {
        return all.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, long[]>>comparingLong(each -> -each.getValue()[column])
                        .thenComparing(Map.Entry::getKey));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
