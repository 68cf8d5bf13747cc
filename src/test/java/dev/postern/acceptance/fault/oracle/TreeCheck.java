package dev.postern.acceptance.fault.oracle;

import static dev.postern.acceptance.fault.oracle.Invariant.ONE_TREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Recomputes the tree over the records and holds every head that was ever seen against it. */
final class TreeCheck {
    private TreeCheck() {}

    static List<Violation> run(Evidence evidence) {
        Map<String, TrailEntry> byPlace = evidence.records().stream()
                .collect(Collectors.toMap(TrailEntry::place, Function.identity(), (one, other) -> one));
        List<Violation> found = new ArrayList<>();
        TreeMap<Long, List<SeenSeal>> seals = evidence.seals().stream()
                .collect(Collectors.groupingBy(SeenSeal::size, TreeMap::new, Collectors.toList()));
        MerkleTree tree = new MerkleTree();
        compare(seals, tree, found);
        for (LeafRange range : evidence.ranges()) {
            if (range.first() != tree.size()) {
                found.add(new Violation(
                        ONE_TREE, "a range begins at " + range.first() + " where " + tree.size() + " leaves stand"));
                return found;
            }
            for (long sequence = range.from(); sequence <= range.to(); sequence++) {
                String place = range.lane() + "/" + range.epoch() + "/" + sequence;
                TrailEntry record = byPlace.get(place);
                if (record == null) {
                    found.add(new Violation(ONE_TREE, "the sealed record at " + place + " is gone"));
                    return found;
                }
                tree.append(record.hash());
                compare(seals, tree, found);
            }
        }
        seals.tailMap(tree.size(), false)
                .values()
                .forEach(beyond -> found.add(new Violation(ONE_TREE, "no records for " + beyond)));
        return found;
    }

    private static void compare(Map<Long, List<SeenSeal>> seals, MerkleTree tree, List<Violation> found) {
        List<SeenSeal> here = seals.getOrDefault(tree.size(), List.of());
        if (!here.isEmpty()) {
            String root = tree.root();
            here.stream()
                    .filter(seal -> !seal.root().equals(root))
                    .forEach(seal -> found.add(new Violation(ONE_TREE, seal + " is not the head of this tree")));
        }
    }
}
