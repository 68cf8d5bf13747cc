package dev.postern.audit.store.reveal;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.event.AuditEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What the trail records of a reveal: everything that a row of the tables says, so that the two can be compared. */
final class RevealEvents {
    private static final String WHAT = "reveal";

    private RevealEvents() {}

    /** Somebody asks. */
    static AuditEvent.Administration asked(UUID id, RevealOrder order, String requester, Optional<Staff> by) {
        SortedMap<String, String> detail = new TreeMap<>();
        detail.put("reveal", order.id().toString());
        detail.put("person", requester);
        detail.put("purpose", order.purpose());
        detail.put("ticket", order.ticket());
        detail.put("scope", word(order.scope()));
        detail.put("scope_hash", hash(order.scope()));
        detail.put("most", Integer.toString(order.most()));
        detail.put("break_glass", Boolean.toString(order.breakGlass()));
        return event(id, AdministrationKind.REVEAL_REQUESTED, by, detail);
    }

    /** Somebody decides. */
    static AuditEvent.Administration decided(
            UUID id, RevealOrder order, Step step, String person, String seat, String reason, Optional<Staff> by) {
        SortedMap<String, String> detail = new TreeMap<>();
        detail.put("reveal", order.id().toString());
        detail.put("person", person);
        detail.put("seat", seat);
        if (!reason.isEmpty()) {
            detail.put("reason", reason);
        }
        return event(id, step.kind(order.breakGlass()), by, detail);
    }

    /** The word for a scope. */
    static String word(Scope scope) {
        return switch (scope) {
            case Scope.Requests _ -> "requests";
            case Scope.Pseudonym _ -> "pseudonym";
            case Scope.Person _ -> "person";
        };
    }

    private static AuditEvent.Administration event(
            UUID id, AdministrationKind kind, Optional<Staff> by, SortedMap<String, String> detail) {
        return new AuditEvent.Administration(
                id, kind, by.map(Staff::subject), by.map(Staff::clientAddress).orElse(""), WHAT, detail);
    }

    /** SHA-256, because what is asked for may be longer than a detail. */
    private static String hash(Scope scope) {
        String text = switch (scope) {
            case Scope.Requests(var ids) -> word(scope) + " " + ids;
            case Scope.Pseudonym(var pseudonym, var from, var to) ->
                String.join(" ", word(scope), pseudonym, from.toString(), to.toString());
            case Scope.Person(var pseudonym, var quarter, var from, var to) ->
                String.join(" ", word(scope), pseudonym, quarter, from.toString(), to.toString());
        };
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
