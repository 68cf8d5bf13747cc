package dev.postern.audit.store;

import dev.postern.audit.event.AuditEvent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** The records a lane writes about itself. Thread-safe. */
final class OwnRecords {
    private final Preparation preparation;
    private final Supplier<UUID> ids;
    private final SortedMap<String, String> writer = thisProcess();

    OwnRecords(Preparation preparation, Supplier<UUID> ids) {
        this.preparation = preparation;
        this.ids = ids;
    }

    PendingRecord epochStart() {
        return preparation.prepare(new AuditEvent.EpochStart(ids.get(), writer));
    }

    PendingRecord heartbeat() {
        return preparation.prepare(new AuditEvent.Heartbeat(ids.get()));
    }

    PendingRecord epochEnd() {
        return preparation.prepare(new AuditEvent.EpochEnd(ids.get()));
    }

    private static SortedMap<String, String> thisProcess() {
        SortedMap<String, String> writer = new TreeMap<>();
        writer.put("process", Long.toString(ProcessHandle.current().pid()));
        writer.put("java", Runtime.version().toString());
        try {
            writer.put("host", InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            writer.put("host", "unknown");
        }
        return writer;
    }
}
