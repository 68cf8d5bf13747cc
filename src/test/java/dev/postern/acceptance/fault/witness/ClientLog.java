package dev.postern.acceptance.fault.witness;

import dev.postern.acceptance.fault.oracle.ClientEntry;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What clients got. Thread-safe. */
public final class ClientLog {
    private final Queue<ClientEntry> entries = new ConcurrentLinkedQueue<>();

    void add(ClientEntry entry) {
        entries.add(entry);
    }

    public List<ClientEntry> entries() {
        return List.copyOf(entries);
    }
}
