package dev.postern.audit.siem;

import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a record. A list of what may, not of what may not: a field or a detail that is added to the trail
 * stays inside until somebody writes it down here. Content has no field in a record; commitments, identities, addresses,
 * the ids that clients chose and everything a person typed are left out.
 */
final class Told {
    private static final Set<Field> FIELDS = EnumSet.of(
            Field.KIND,
            Field.MOMENT,
            Field.REQUEST_ID,
            Field.PSEUDONYM,
            Field.CREDENTIAL,
            Field.CLIENT,
            Field.ROUTE,
            Field.MODEL,
            Field.MODEL_SERVER,
            Field.ZONE,
            Field.STREAM,
            Field.POLICY_VERSION,
            Field.ACTION,
            Field.RULES,
            Field.FINDING_TYPES,
            Field.FINDING_COUNTS,
            Field.STATUS,
            Field.CODE,
            Field.HTTP_STATUS,
            Field.FINISH,
            Field.PROMPT_TOKENS,
            Field.COMPLETION_TOKENS,
            Field.FIRST_TOKEN_MICROS,
            Field.TOTAL_MICROS);

    private static final String DENIED = "DENIED";
    private static final Pattern ROUTE = Pattern.compile("/?[a-z0-9_-]{1,32}(/[a-z0-9_-]{1,32}){0,4}");
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,32}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Set<String> PLACE = Set.of("lane", "epoch", "sequence", "reason");

    private static final Set<String> MODEL_DETAILS = Set.of("id", "version", "hash", "origin", "change");
    private static final Set<String> DATA_DETAILS = Set.of("kind", "number", "hash", "bytes", "amount", "change");

    /** Details are values the gateway itself made; queries and reasons that people typed have no entry. */
    private static final Map<String, Set<String>> DETAILS = Map.ofEntries(
            Map.entry("EPOCH_START", Set.of("host", "process", "java", "instance", "closes")),
            Map.entry("ORPHANED", PLACE),
            Map.entry("STREAM_MARK", Set.of("bytes", "hash")),
            Map.entry("RETENTION_DROP", Set.of("table", "first_day", "last_day", "count", "leaves")),
            Map.entry("LOST_RECORDS", Set.of("stored", "told")),
            Map.entry("RECORDS_PUT_BACK", Set.of("stored", "told")),
            Map.entry("CLOCK_ANOMALY", Set.of("expected", "shown")),
            Map.entry("KEY_SHREDDED", Set.of("keys", "identities", "month", "before")),
            Map.entry("HOLD_PLACED", Set.of("hold", "people", "from", "to", "requests", "groups")),
            Map.entry("HOLD_RELEASE_REQUESTED", Set.of("hold")),
            Map.entry("HOLD_RELEASED", Set.of("hold")),
            Map.entry("ERASURE_REFUSED", Set.of("reason", "holds")),
            Map.entry("KEY_ROTATED", Set.of("from", "to", "keys")),
            Map.entry("VERIFIED", Set.of("records", "flaws", "size", "root")),
            Map.entry("WITNESS_DEGRADED", Set.of("witness")),
            Map.entry("WITNESS_RECOVERED", Set.of("witness")),
            Map.entry("SIEM_PUT_ASIDE", Set.of("sink", "index", "records")),
            Map.entry("POLICY_DRAFT_SAVED", Set.of("draft", "revision", "hash")),
            Map.entry("POLICY_DRAFT_DISCARDED", Set.of("draft")),
            Map.entry("POLICY_PUBLISHED", Set.of("number", "version", "draft")),
            Map.entry("POLICY_ROLLED_BACK", Set.of("number", "version", "from")),
            Map.entry("POLICY_REPLAYED", Set.of("draft", "revision", "from", "to")),
            Map.entry("DATA_UPLOADED", DATA_DETAILS),
            Map.entry("DATA_RETURN_REQUESTED", DATA_DETAILS),
            Map.entry("DATA_WITHDRAWAL_REQUESTED", DATA_DETAILS),
            Map.entry("DATA_PUT_INTO_FORCE", DATA_DETAILS),
            Map.entry("DATA_WITHDRAWN", DATA_DETAILS),
            Map.entry("DATA_CHANGE_DROPPED", DATA_DETAILS),
            Map.entry("ROUTED", Set.of("server", "reason")),
            Map.entry("REROUTED", Set.of("from", "to", "why", "reason")),
            Map.entry("HEDGED", Set.of("from", "to", "after", "reason")),
            Map.entry("JUSTIFIED", Set.of("rules")),
            Map.entry("CONSENT_GIVEN", Set.of("model", "zone")),
            Map.entry("CONSENT_REFUSED", Set.of("model", "zone")),
            Map.entry("LEAVING_VETOED", Set.of("model", "zone")),
            Map.entry("FALSE_POSITIVE_REPORTED", Set.of("report", "type", "rule")),
            Map.entry("FALSE_POSITIVE_SETTLED", Set.of("report", "verdict")),
            Map.entry("MODEL_ADDED", MODEL_DETAILS),
            Map.entry("MODEL_CHANGED", MODEL_DETAILS),
            Map.entry("MODEL_REMOVED", MODEL_DETAILS),
            Map.entry("MODEL_CHANGE_PROPOSED", MODEL_DETAILS),
            Map.entry("MODEL_CHANGE_DROPPED", MODEL_DETAILS),
            Map.entry("REVEAL_REQUESTED", Set.of("reveal", "scope", "most", "break_glass")),
            Map.entry("REVEAL_APPROVED", Set.of("reveal", "seat")),
            Map.entry("REVEAL_REJECTED", Set.of("reveal", "seat")),
            Map.entry("REVEAL_BREAK_GLASS", Set.of("reveal", "seat")),
            Map.entry("REVEAL_REVIEWED", Set.of("reveal", "seat")),
            Map.entry("API_KEY_CREATED", Set.of("key", "kind", "expires")),
            Map.entry("API_KEY_ACCEPTED", Set.of("key")),
            Map.entry("API_KEY_ROTATED", Set.of("key", "expires", "former")),
            Map.entry("API_KEY_REVOKED", Set.of("key")),
            Map.entry("API_KEY_RENAMED", Set.of("key")),
            Map.entry("SESSIONS_ENDED", Set.of("sessions", "scope")),
            Map.entry("QUOTA_CHANGED", Set.of("kind", "measure", "period", "most")),
            Map.entry("CONFIG_CHANGED", Set.of("sink", "from", "to")));

    private Told() {}

    /** What a client or a model server chose is told only where it has the shape of a name and policy knew it. */
    static boolean field(Field field, Fields fields) {
        return FIELDS.contains(field)
                && switch (field) {
                    case ROUTE -> hasShape(fields.value(field), ROUTE);
                    case FINISH -> hasShape(fields.value(field), WORD);
                    case MODEL ->
                        !DENIED.equals(fields.value(Field.KIND)) || fields.value(Field.POLICY_VERSION) != null;
                    default -> true;
                };
    }

    private static boolean hasShape(@Nullable Object value, Pattern shape) {
        return value instanceof String text && shape.matcher(text).matches();
    }

    static boolean detail(String kind, String name, String value) {
        return DETAILS.getOrDefault(kind, Set.of()).contains(name) || isCount(kind, name, value);
    }

    /** Counts of refusals by error code: the one kind whose names are not known beforehand. */
    private static boolean isCount(String kind, String name, String value) {
        return kind.equals("DENIED_AGG") && hasShape(name, WORD) && hasShape(value, NUMBER);
    }
}
