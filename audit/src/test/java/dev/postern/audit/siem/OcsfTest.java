package dev.postern.audit.siem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class OcsfTest {
    private static final Ocsf RELEASED = new Ocsf(OcsfVersion.V1_8);
    private static final Ocsf NEXT = new Ocsf(OcsfVersion.V1_9_DEV);

    /** What the schema requires of each class that is used, 1.8.0. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "6003", Set.of("actor", "api", "src_endpoint"),
            "2006", Set.of("finding_info"),
            "6002", Set.of("app"),
            "3004", Set.of("entity"));

    static final List<Arguments> EXAMPLES = List.of(
            Arguments.of("metadata.version", "1.8.0"),
            Arguments.of("metadata.uid", "trail.example.com/postern/41"),
            Arguments.of("metadata.profiles.0", "ai_operation"),
            Arguments.of("metadata.original_time", "2026-11-23T12:00:00.123456Z"),
            Arguments.of("time", "1795435200123"),
            Arguments.of("status_id", "1"),
            Arguments.of("duration", "1250"),
            Arguments.of("actor.user.uid", "010203ff"),
            Arguments.of("api.operation", "/v1/chat/completions"),
            Arguments.of("api.response.code", "200"),
            Arguments.of("dst_endpoint.hostname", "vllm.example"),
            Arguments.of("dst_endpoint.port", "8000"),
            Arguments.of("ai_model.name", "small"),
            Arguments.of("message_context.prompt_tokens", "12"),
            Arguments.of("message_context.application.name", "postern"),
            Arguments.of("message_context.prompt_text", "null"),
            Arguments.of("attestation_list", "null"));

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void exchange_is_an_api_activity_with_a_model(String path, String value) {
        assertThat(ReadJson.at(RELEASED.line(SiemEvents.event(SiemEvents.outcome())), path))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "INTENT, 6003, 600301",
        "OUTCOME, 6003, 600301",
        "DENIED, 6003, 600301",
        "ACCESS, 6003, 600302",
        "ORPHANED, 6003, 600399",
        "STREAM_MARK, 6003, 600399",
        "DENIED_AGG, 6003, 600399",
        "EPOCH_START, 6002, 600203",
        "EPOCH_END, 6002, 600204",
        "HEARTBEAT, 6002, 600299",
        "POLICY_ACTIVATED, 3004, 300403",
        "REVEAL_REQUESTED, 3004, 300499",
        "HOLD_PLACED, 3004, 300401",
        "KEY_SHREDDED, 3004, 300404",
        "EXPORT, 3004, 300402",
        "SOMETHING_NEW, 3004, 300499"
    })
    void each_kind_has_a_class_with_all_it_requires(String kind, String type, String event) {
        // Given
        SiemEvent record = SiemEvents.event(SiemEvents.ofKind(kind));

        // When
        String line = RELEASED.line(record);

        // Then
        assertThat(ReadJson.at(line, "class_uid")).isEqualTo(type);
        assertThat(ReadJson.at(line, "type_uid")).isEqualTo(event);
        assertThat(ReadJson.object(line).keySet()).containsAll(required(type));
    }

    @Test
    void exchange_with_findings_is_a_data_security_finding() {
        // Given
        Fields fields = SiemEvents.finding().text(Field.ACTION, "block");

        // When
        String line = RELEASED.line(SiemEvents.event(fields));

        // Then
        assertThat(ReadJson.at(line, "class_uid")).isEqualTo("2006");
        assertThat(ReadJson.at(line, "is_alert")).isEqualTo("true");
        assertThat(ReadJson.at(line, "severity_id")).isEqualTo("3");
        assertThat(ReadJson.at(line, "finding_info.types.1")).isEqualTo("IBAN");
        assertThat(ReadJson.at(line, "unmapped.findings.EMAIL")).isEqualTo("2");
        assertThat(ReadJson.object(line).keySet()).containsAll(required("2006"));
    }

    @ParameterizedTest
    @CsvSource({
        "metadata.version, 1.9.0-dev",
        "metadata.profiles.1, record_integrity",
        "attestation_list.0.chain_uid, trail.example.com/postern/lane/1",
        "attestation_list.0.fingerprint.algorithm_id, 3",
        "attestation_list.0.fingerprint.value, b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1",
        "attestation_list.0.prev_event.uid, trail.example.com/postern/39",
        "attestation_list.0.prev_event.fingerprint.value, "
                + "a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0"
    })
    void next_version_attests_the_place_in_the_chain(String path, String value) {
        assertThat(ReadJson.at(NEXT.line(SiemEvents.event(SiemEvents.outcome())), path))
                .isEqualTo(value);
    }

    private static List<String> required(String type) {
        List<String> required = new ArrayList<>(
                List.of("activity_id", "category_uid", "class_uid", "metadata", "severity_id", "time", "type_uid"));
        required.addAll(REQUIRED.getOrDefault(type, Set.of()));
        return required;
    }
}
