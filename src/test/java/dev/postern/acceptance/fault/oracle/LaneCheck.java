package dev.postern.acceptance.fault.oracle;

import static dev.postern.acceptance.fault.oracle.Invariant.CONTIGUOUS;
import static dev.postern.acceptance.fault.oracle.Invariant.NO_FORK;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Follows each lane from epoch 1 on: places without gaps, each record linked to the one before, no two to the same. */
final class LaneCheck {
    private static final String NONE = "00".repeat(32);

    private final Evidence evidence;
    private final List<Violation> found = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();

    private LaneCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    static List<Violation> run(Evidence evidence) {
        LaneCheck check = new LaneCheck(evidence);
        Map<Integer, List<TrailEntry>> lanes = evidence.records().stream()
                .collect(Collectors.groupingBy(TrailEntry::lane, TreeMap::new, Collectors.toList()));
        lanes.values().forEach(check::lane);
        return check.found;
    }

    private void lane(List<TrailEntry> records) {
        Set<String> followed = new HashSet<>();
        String previous = NONE;
        long epoch = 0;
        long sequence = 0;
        for (TrailEntry record : records) {
            if (!places.add(record.place()) || !hashes.add(record.hash()) || !followed.add(record.previous())) {
                found.add(new Violation(NO_FORK, "something stands twice at " + record.place()));
            }
            boolean next = record.epoch() == epoch && record.sequence() == sequence + 1;
            boolean begins = record.epoch() == epoch + 1 && record.sequence() == 1;
            if (!next && !begins) {
                found.add(new Violation(
                        CONTIGUOUS,
                        "nothing stands between epoch " + epoch + ", sequence " + sequence + " and " + record.place()));
            } else if (!record.previous().equals(previous)) {
                found.add(new Violation(CONTIGUOUS, record.place() + " is not linked to the record before it"));
            }
            if (record.sequence() == 1) {
                begin(record);
            }
            epoch = record.epoch();
            sequence = record.sequence();
            previous = record.hash();
        }
    }

    private void begin(TrailEntry record) {
        String said = evidence.epochs().getOrDefault(record.lane() + "/" + record.epoch(), "");
        if (!said.equals(record.previous())) {
            found.add(new Violation(CONTIGUOUS, "the epoch of " + record.place() + " does not say what it follows"));
        }
    }
}
