package dev.postern.acceptance.fault.oracle;

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
}
