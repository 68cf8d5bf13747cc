package dev.postern.audit.store;

import dev.postern.audit.Trail;
import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts down in the trail itself when witnesses come and go. */
public final class RecordedAlarm implements WitnessAlarm {
    private static final System.Logger LOG = System.getLogger(RecordedAlarm.class.getName());

    private final Trail trail;
    private final Supplier<UUID> ids;

    public RecordedAlarm(Trail trail, Supplier<UUID> ids) {
        this.trail = trail;
        this.ids = ids;
    }

    @Override
    public void degraded(String witness, String reason) {
        LOG.log(System.Logger.Level.WARNING, "The witness {0} does not sign: {1}", witness, reason);
        record(AdministrationKind.WITNESS_DEGRADED, Map.of("witness", witness, "reason", reason));
    }

    @Override
    public void recovered(String witness) {
        LOG.log(System.Logger.Level.INFO, "The witness {0} signs again", witness);
        record(AdministrationKind.WITNESS_RECOVERED, Map.of("witness", witness));
    }

    private void record(AdministrationKind kind, Map<String, String> detail) {
        var _ = trail.append(
                new AuditEvent.Administration(ids.get(), kind, Optional.empty(), "", "witness", new TreeMap<>(detail)));
    }
}
