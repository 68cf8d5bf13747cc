package dev.postern.audit.store;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts down in the trail itself what collectors were not told. Waits until it is recorded; where it cannot be, it fails. */
public final class RecordedSiemAlarm implements SiemAlarm {
    private static final System.Logger LOG = System.getLogger(RecordedSiemAlarm.class.getName());

    private final Trail trail;
    private final Supplier<UUID> ids;

    public RecordedSiemAlarm(Trail trail, Supplier<UUID> ids) {
        this.trail = trail;
        this.ids = ids;
    }

    @Override
    public void putAside(String sink, long index, String why) {
        String place = Long.toString(index);
        LOG.log(System.Logger.Level.ERROR, "{0} refuses the record {1}: {2}", sink, place, why);
        record(AdministrationKind.SIEM_PUT_ASIDE, Map.of("sink", sink, "index", place, "reason", why));
    }

    @Override
    public void cursorMoved(String sink, long from, long to) {
        LOG.log(
                System.Logger.Level.WARNING,
                "The cursor of {0} was moved from {1} to {2}",
                sink,
                Long.toString(from),
                Long.toString(to));
        record(
                AdministrationKind.CONFIG_CHANGED,
                Map.of("sink", sink, "from", Long.toString(from), "to", Long.toString(to)));
    }

    private void record(AdministrationKind kind, Map<String, String> detail) {
        trail.append(new AuditEvent.Administration(
                        ids.get(), kind, Optional.empty(), "", "siem_cursor", new TreeMap<>(detail)))
                .join();
    }
}
