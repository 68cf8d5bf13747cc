package dev.postern.audit.chain;

import dev.postern.audit.event.AuditEvent;
import dev.postern.audit.event.Decision;
import dev.postern.audit.event.Subject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Writes down an event in the fields of a record: all that may stand in clear, and nothing of who or of texts. */
public final class Transcript {
    private Transcript() {}

    /** The clear fields of an event; pseudonym, identity and the hashes of content are the caller's to add. */
    public static Fields of(AuditEvent event, Instant moment) {
        Fields fields = new Fields().moment(Field.MOMENT, moment).id(Field.REQUEST_ID, event.requestId());
        return switch (event) {
            case AuditEvent.Intent intent -> intent(fields, intent);
            case AuditEvent.Outcome outcome -> outcome(fields, outcome);
            case AuditEvent.Denied denied -> denied(fields, denied);
            case AuditEvent.Access access ->
                proof(fields, access.subject())
                        .text(Field.KIND, "ACCESS")
                        .text(Field.ROUTE, access.what())
                        .texts(Field.DETAIL, inTurn(access.query()));
            case AuditEvent.PolicyActivated activated ->
                fields.text(Field.KIND, "POLICY_ACTIVATED")
                        .text(Field.POLICY_VERSION, activated.policyVersion())
                        .texts(Field.DETAIL, List.of("source", activated.source()));
            case AuditEvent.EpochStart start ->
                fields.text(Field.KIND, "EPOCH_START").texts(Field.DETAIL, inTurn(start.writer()));
            case AuditEvent.Heartbeat _ -> fields.text(Field.KIND, "HEARTBEAT");
            case AuditEvent.EpochEnd _ -> fields.text(Field.KIND, "EPOCH_END");
            case AuditEvent.Orphaned orphaned ->
                fields.text(Field.KIND, "ORPHANED").texts(Field.DETAIL, inTurn(orphaned.detail()));
            case AuditEvent.StreamMark mark ->
                fields.text(Field.KIND, "STREAM_MARK")
                        .texts(Field.DETAIL, List.of("bytes", Long.toString(mark.bytes()), "sha256", mark.hash()));
            case AuditEvent.DeniedAggregate denied ->
                fields.text(Field.KIND, "DENIED_AGG").texts(Field.DETAIL, inTurn(denied.counts()));
            case AuditEvent.Administration done -> {
                done.subject().ifPresent(subject -> proof(fields, subject));
                yield fields.text(Field.KIND, done.kind().name())
                        .text(Field.ROUTE, done.what())
                        .texts(Field.DETAIL, inTurn(done.detail()));
            }
        };
    }

    /** What may not stand in clear, by the field that commits to it; cut and cleaned as clear texts are. */
    public static Map<Field, String> hidden(AuditEvent event) {
        return switch (event) {
            case AuditEvent.Intent intent -> hidden(intent.clientRequestId(), intent.clientAddress());
            case AuditEvent.Denied denied -> hidden(denied.clientRequestId(), denied.clientAddress());
            case AuditEvent.Access access -> hidden("", access.clientAddress());
            case AuditEvent.DeniedAggregate denied -> hidden("", denied.network());
            case AuditEvent.Administration done -> hidden("", done.clientAddress());
            case AuditEvent.Outcome _,
                    AuditEvent.PolicyActivated _,
                    AuditEvent.EpochStart _,
                    AuditEvent.Heartbeat _,
                    AuditEvent.EpochEnd _,
                    AuditEvent.Orphaned _,
                    AuditEvent.StreamMark _ -> Map.of();
        };
    }

    private static Map<Field, String> hidden(String clientRequestId, String clientAddress) {
        Map<Field, String> hidden = new EnumMap<>(Field.class);
        if (!clientRequestId.isEmpty()) {
            hidden.put(Field.CLIENT_REQUEST_ID_COMMITMENT, ClearText.of(clientRequestId));
        }
        if (!clientAddress.isEmpty()) {
            hidden.put(Field.CLIENT_ADDRESS_COMMITMENT, ClearText.of(clientAddress));
        }
        return hidden;
    }

    private static Fields intent(Fields fields, AuditEvent.Intent intent) {
        proof(fields, intent.subject());
        return decision(fields, intent.decision())
                .text(Field.KIND, "INTENT")
                .text(Field.ROUTE, intent.route())
                .text(Field.MODEL, intent.model())
                .text(Field.MODEL_SERVER, intent.modelServer())
                .text(Field.ZONE, intent.zone())
                .flag(Field.STREAM, intent.stream())
                .texts(Field.GROUPS, intent.subject().groups());
    }

    private static Fields outcome(Fields fields, AuditEvent.Outcome outcome) {
        proof(fields, outcome.subject());
        return decision(fields, outcome.decision())
                .text(Field.KIND, "OUTCOME")
                .text(Field.STATUS, outcome.status().name())
                .text(Field.CODE, outcome.code())
                .number(Field.HTTP_STATUS, outcome.httpStatus())
                .text(Field.FINISH, outcome.finish())
                .numberIfKnown(Field.PROMPT_TOKENS, outcome.promptTokens())
                .numberIfKnown(Field.COMPLETION_TOKENS, outcome.completionTokens())
                .numberIfKnown(Field.FIRST_TOKEN_MICROS, outcome.firstTokenMicros())
                .numberIfKnown(Field.TOTAL_MICROS, outcome.totalMicros());
    }

    private static Fields denied(Fields fields, AuditEvent.Denied denied) {
        denied.subject().ifPresent(subject -> proof(fields, subject).texts(Field.GROUPS, subject.groups()));
        return decision(fields, denied.decision())
                .text(Field.KIND, "DENIED")
                .text(Field.ROUTE, denied.route())
                .text(Field.MODEL, denied.model())
                .text(Field.CODE, denied.code())
                .number(Field.HTTP_STATUS, denied.httpStatus());
    }

    private static Fields proof(Fields fields, Subject subject) {
        return fields.text(Field.CREDENTIAL, subject.credential()).text(Field.CLIENT, subject.client());
    }

    private static Fields decision(Fields fields, Decision decision) {
        return fields.text(Field.POLICY_VERSION, decision.policyVersion())
                .text(Field.ACTION, decision.action())
                .texts(Field.RULES, decision.rules())
                .texts(Field.FINDING_TYPES, List.copyOf(decision.findings().keySet()))
                .numbers(
                        Field.FINDING_COUNTS,
                        decision.findings().values().stream()
                                .map(Integer::longValue)
                                .toList());
    }

    private static List<String> inTurn(SortedMap<String, ?> details) {
        return details.entrySet().stream()
                .flatMap(detail -> Stream.of(detail.getKey(), detail.getValue().toString()))
                .toList();
    }
}
