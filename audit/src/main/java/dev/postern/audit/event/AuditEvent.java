package dev.postern.audit.event;

import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Something that happened, as the gateway tells it. Time, lane, sequence and hashes are given by the trail.
 *
 * <p>Every event carries the id of the request it belongs to; events that belong to none carry an id of their own. Ids
 * are of version 7 (RFC 9562): searches by time go by the time within the id.
 */
public sealed interface AuditEvent {

    UUID requestId();

    /**
     * A prompt is about to leave. Committed before the connection to a model server gets its first byte.
     *
     * @param route the endpoint, such as {@code /v1/chat/completions}
     * @param model the catalogue name the requester asked for
     * @param modelServer where it will be sent, host and port
     * @param zone zone of that server, in lower case
     * @param stream whether the client asked for a stream
     * @param received the request as it was read
     * @param forwarded the request as it will be sent
     */
    record Intent(
            UUID requestId,
            Subject subject,
            String clientRequestId,
            String clientAddress,
            String route,
            String model,
            String modelServer,
            String zone,
            boolean stream,
            Decision decision,
            Content received,
            Content forwarded)
            implements AuditEvent {}

    /**
     * An exchange is over. Committed before the client gets the last byte.
     *
     * @param status how it ended
     * @param code stable error code, empty where it went well
     * @param httpStatus what the client was answered
     * @param finish finish reason of the first choice, empty where there is none
     * @param promptTokens as the model server counted, -1 where it did not
     * @param completionTokens likewise
     * @param firstTokenMicros from the first byte sent upstream to the first event, -1 where none came
     * @param totalMicros from the request's last byte to this event
     * @param decision what policy decided about the answer
     * @param delivered the answer as it was delivered
     */
    record Outcome(
            UUID requestId,
            Subject subject,
            OutcomeStatus status,
            String code,
            int httpStatus,
            String finish,
            long promptTokens,
            long completionTokens,
            long firstTokenMicros,
            long totalMicros,
            Decision decision,
            Content delivered)
            implements AuditEvent {}

    /** A request that was refused before anything left. Without a subject where nobody was identified. */
    record Denied(
            UUID requestId,
            Optional<Subject> subject,
            String clientRequestId,
            String clientAddress,
            String route,
            String model,
            String code,
            int httpStatus,
            Decision decision,
            Content received)
            implements AuditEvent {}

    /**
     * Somebody read the trail or a part of it. Committed before the rows are returned.
     *
     * @param what the thing read, such as {@code exchanges}
     * @param query the parameters asked for
     */
    record Access(UUID requestId, Subject subject, String clientAddress, String what, SortedMap<String, String> query)
            implements AuditEvent {}

    /** A policy became active. */
    record PolicyActivated(UUID requestId, String policyVersion, String source) implements AuditEvent {}

    /**
     * A lane begins to write: the first record of its epoch. Written by the trail itself.
     *
     * @param writer what is known of the process, such as host and process id
     */
    record EpochStart(UUID requestId, SortedMap<String, String> writer) implements AuditEvent {}

    /** A lane that had nothing to write is still there. Bounds what can be cut off a trail's end unseen. */
    record Heartbeat(UUID requestId) implements AuditEvent {}

    /** A lane stopped in good order: the last record of its epoch. An epoch without one ended by accident. */
    record EpochEnd(UUID requestId) implements AuditEvent {}

    /**
     * An exchange that nobody can end any more: its process died, or its end could not be recorded. Written by a
     * survivor; the only end such a request gets.
     *
     * @param detail where the INTENT stands ({@code lane}, {@code epoch}, {@code sequence}) and {@code reason}
     */
    record Orphaned(UUID requestId, SortedMap<String, String> detail) implements AuditEvent {}

    /**
     * A stream is under way.
     *
     * @param bytes how much of the answer was delivered so far
     * @param hash SHA-256 of what was delivered so far, in hexadecimal
     */
    record StreamMark(UUID requestId, long bytes, String hash) implements AuditEvent {}

    /**
     * Refusals of callers that nobody could identify, counted together.
     *
     * @param network where they came from, such as {@code 192.0.2.0/24}
     * @param counts how many of each error code
     */
    record DeniedAggregate(UUID requestId, String network, SortedMap<String, Long> counts) implements AuditEvent {}

    /**
     * Something was done to the trail or to what governs it.
     *
     * @param subject who did it; none where the gateway did by itself
     * @param what the thing it was done to, such as {@code exchange}
     * @param detail names and values, each value at most 256 characters
     */
    record Administration(
            UUID requestId,
            AdministrationKind kind,
            Optional<Subject> subject,
            String clientAddress,
            String what,
            SortedMap<String, String> detail)
            implements AuditEvent {}
}
