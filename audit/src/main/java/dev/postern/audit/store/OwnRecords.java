package dev.postern.audit.store;

import dev.postern.audit.chain.Position;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** The records a lane writes about itself. Thread-safe. */
final class OwnRecords {
    private final Preparation preparation;
    private final Supplier<UUID> ids;
    private final SortedMap<String, String> writer = thisProcess();
    private final String instance;

    OwnRecords(Preparation preparation, Supplier<UUID> ids) {
        this.preparation = preparation;
        this.ids = ids;
        this.instance = ids.get().toString();
        writer.put("instance", instance);
    }

    /** Names this process among all that ever wrote. */
    String instance() {
        return instance;
    }

    PendingRecord epochStart() {
        return preparation.prepare(new AuditEvent.EpochStart(ids.get(), writer));
    }

    /** Begins the epoch that shuts out a writer that is gone. */
    PendingRecord closingStart() {
        SortedMap<String, String> survivor = new TreeMap<>(writer);
        survivor.put("closes", "the epoch before, whose writer is gone");
        return preparation.prepare(new AuditEvent.EpochStart(ids.get(), survivor));
    }

    /** What the database had confirmed and does not have any more: everything after {@code stored} up to {@code told}. */
    PendingRecord lostRecords(Position stored, Position told) {
        return loss(AdministrationKind.LOST_RECORDS, stored, told);
    }

    /** The same, where all of it was written to the database again. */
    PendingRecord recordsPutBack(Position stored, Position told) {
        return loss(AdministrationKind.RECORDS_PUT_BACK, stored, told);
    }

    private PendingRecord loss(AdministrationKind kind, Position stored, Position told) {
        SortedMap<String, String> detail = new TreeMap<>();
        detail.put("stored", stored.toString());
        detail.put("told", told.toString());
        return preparation.prepare(
                new AuditEvent.Administration(ids.get(), kind, Optional.empty(), "", "lane", detail));
    }

    /** Tells that the clock jumped. */
    AuditEvent clockAnomaly(ClockWatch.Jump jump) {
        SortedMap<String, String> detail = new TreeMap<>();
        detail.put("expected", jump.expected().toString());
        detail.put("shown", jump.shown().toString());
        return new AuditEvent.Administration(
                ids.get(), AdministrationKind.CLOCK_ANOMALY, Optional.empty(), "", "clock", detail);
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
