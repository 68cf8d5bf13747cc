package dev.postern.gateway.auditdesk;

import dev.postern.audit.event.AdministrationKind;
import dev.postern.audit.store.search.RecordFilter;
import dev.postern.gateway.desk.Parameters;
import dev.postern.gateway.error.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an auditor asks for among the records of all kinds: a page ({@link Paging}) and, each exactly, {@code kind},
 * {@code pseudonym} and {@code requestId}.
 *
 * @param paging which page
 * @param filter the records of it and one more
 * @param forTheRecord the query as it stands in the trail
 */
record RecordQuery(Paging paging, RecordFilter filter, Map<String, String> forTheRecord) {
    private static final List<String> KNOWN = Stream.concat(
                    Paging.NAMES.stream(), Stream.of("kind", "pseudonym", "requestId"))
            .toList();

    /** Words that stand in the column {@code kind} (docs/audit-format.md). */
    private static final List<String> KINDS = Stream.concat(
                    Stream.of(
                            "EPOCH_START",
                            "EPOCH_END",
                            "HEARTBEAT",
                            "INTENT",
                            "OUTCOME",
                            "DENIED",
                            "DENIED_AGG",
                            "STREAM_MARK",
                            "ORPHANED",
                            "ACCESS",
                            "POLICY_ACTIVATED"),
                    Arrays.stream(AdministrationKind.values()).map(AdministrationKind::name))
            .toList();

    /**
     * Reads the parameters.
     *
     * @throws RefusedException {@code invalid_request}, with the parameter
     */
    static RecordQuery of(Map<String, List<String>> given) {
        Parameters parameters = Parameters.of(given, KNOWN);
        Paging paging = Paging.of(parameters);
        RecordFilter filter = new RecordFilter(
                paging.span(),
                parameters.value("kind", Parameters.oneOf(KINDS)),
                parameters.value("pseudonym", Parameters::pseudonym),
                parameters.value("requestId", Parameters::id),
                paging.cursor().map(cursor -> new RecordFilter.Place(cursor.id(), cursor.position())),
                paging.size() + 1);
        return new RecordQuery(paging, filter, parameters.forTheRecord());
    }
}
