package dev.postern.acceptance.fault.oracle;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What three witnesses saw.
 *
 * @param stub the model server
 * @param clients those who asked
 * @param records the database, ordered by place
 * @param epochs the hash that each epoch follows, by {@code lane/epoch}
 * @param ranges the leaves of the tree, in their order
 * @param seals all heads seen at any time, inside and outside of the database
 */
public record Evidence(
        List<StubEntry> stub,
        List<ClientEntry> clients,
        List<TrailEntry> records,
        Map<String, String> epochs,
        List<LeafRange> ranges,
        List<SeenSeal> seals) {
    public Evidence {
        stub = List.copyOf(stub);
        clients = List.copyOf(clients);
        records = List.copyOf(records);
        epochs = Map.copyOf(epochs);
        ranges = List.copyOf(ranges);
        seals = List.copyOf(seals);
    }

    /**
     * The trail as it would be if it had not lost what it names as lost, and nothing else: where a record is missing that
     * it does not name, it is missing here as well.
     *
     * @param named what the trail says it lost
     * @param copy another copy of the trail that still has that
     */
    public Evidence restored(List<LostRange> named, Evidence copy) {
        List<TrailEntry> whole = new ArrayList<>(records);
        copy.records.stream()
                .filter(record -> named.stream().anyMatch(range -> range.has(record)))
                .forEach(whole::add);
        whole.sort(comparingInt(TrailEntry::lane)
                .thenComparingLong(TrailEntry::epoch)
                .thenComparingLong(TrailEntry::sequence));
        Map<String, String> begun = new HashMap<>(copy.epochs);
        begun.putAll(epochs);
        return new Evidence(stub, clients, whole, begun, ranges, seals);
    }
}
