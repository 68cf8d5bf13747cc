package dev.postern.gateway.auditdesk;

import dev.postern.audit.event.Subject;
import dev.postern.gateway.desk.DeskRecord;
import dev.postern.gateway.error.RefusedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Records who reads what of the trail, before it is read. Who asks is the requester of the call it is used in. */
@Singleton
final class AccessRecord {
    private final DeskRecord desk;

    @Inject
    AccessRecord(DeskRecord desk) {
        this.desk = desk;
    }

    /** Who asks. */
    Subject subject() {
        return desk.subject();
    }

    /**
     * Returns when the record is durable.
     *
     * @param what the thing read
     * @param query what was asked for, without names of people
     * @throws RefusedException {@code audit_unavailable} where it cannot be made durable; nothing may be read then
     */
    void record(String what, Map<String, String> query) {
        reader().record(what, query);
    }

    /** Who reads, for readings that go on after the call. */
    DeskRecord.Reader reader() {
        return desk.reader("it cannot be read either");
    }
}
