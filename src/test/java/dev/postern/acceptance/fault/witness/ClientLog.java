package dev.postern.acceptance.fault.witness;

import dev.postern.acceptance.fault.oracle.ClientEntry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What clients got. Thread-safe. */
public final class ClientLog {
    private final List<ClientEntry> entries = new CopyOnWriteArrayList<>();

    void add(ClientEntry entry) {
        entries.add(entry);
    }

    public List<ClientEntry> entries() {
        return List.copyOf(entries);
    }
}
