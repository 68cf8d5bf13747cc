package dev.postern.audit.siem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Field;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ECS, CEF, LEEF and syslog, held against what their specifications say. */
class LineFormatsTest {
    private final SiemEvent event = SiemEvents.event(SiemEvents.finding());

    @ParameterizedTest
    @CsvSource({
        "@timestamp, 2026-11-23T12:00:00.123456Z",
        "ecs.version, 8.11.0",
        "event.id, trail.example.com/postern/41",
        "event.kind, alert",
        "event.category.0, api",
        "event.type.1, end",
        "event.outcome, success",
        "event.duration, 1250000000",
        "user.id, 010203ff",
        "server.port, 8000",
        "http.response.status_code, 200",
        "rule.id, mask-iban",
        "postern.findings.EMAIL, 2"
    })
    void ecs_uses_fields_of_the_schema(String path, String value) {
        assertThat(ReadJson.at(new Ecs().line(event), path)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "externalId; trail.example.com/postern/41",
                "deviceExternalId; trail.example.com/postern",
                "cn1; 41",
                "cn1Label; index",
                "rt; 1795435200123",
                "act; mask",
                "outcome; success",
                "suid; 010203ff",
                "dhost; vllm.example",
                "dpt; 8000",
                "cs3; EMAIL:2, IBAN:1",
                "flexNumber2; 34"
            })
    void cef_uses_keys_of_the_dictionary(String key, String value) {
        assertThat(ReadLines.cef(new Cef().line(event))).containsEntry(key, value);
    }

    @Test
    void cef_escapes_header_and_extension_differently() {
        // Given
        SiemEvent odd = SiemEvents.event(SiemEvents.outcome().stored(Field.MODEL, "a|b=c\\d"));

        // When
        String line = new Cef().line(odd);

        // Then
        assertThat(line)
                .startsWith("CEF:0|Postern|Postern|1|OUTCOME|OUTCOME model a\\|b=c\\\\d COMPLETED action none|2|rt=")
                .contains("destinationServiceName=a|b\\=c\\\\d ");
    }

    @Test
    void leef_names_its_delimiter_and_its_time() {
        assertThat(new Leef().line(event))
                .startsWith("LEEF:2.0|Postern|Postern|1|OUTCOME|x09|devTime=2026-11-23T12:00:00.123Z\t"
                        + "devTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSX\tcat=OUTCOME\tsev=4\tusrName=010203ff\t");
    }

    @Test
    void syslog_has_priority_head_data_and_a_marked_sentence() {
        assertThat(new Rfc5424(32_473).line(event))
                .startsWith("<109>1 2026-11-23T12:00:00.123456Z trail.example.com_postern postern - OUTCOME "
                        + "[postern@32473 key=\"trail.example.com/postern/41\" kind=\"OUTCOME\" ")
                .contains("] \uFEFFOUTCOME model small COMPLETED action mask");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a]b", "a\"b", "a\\b"})
    void syslog_escapes_what_would_end_a_value(String value) {
        // Given
        SiemEvent odd = SiemEvents.event(SiemEvents.outcome().stored(Field.MODEL, value));

        // When
        String line = new Rfc5424(32_473).line(odd);

        // Then
        assertThat(line).contains("model=\"a\\" + value.charAt(1) + "b\"");
    }

    @Test
    void line_of_another_format_travels_in_syslog_without_a_mark_in_front() {
        assertThat(Dressing.SYSLOG.dress(event, new Cef(), 32_473).text())
                .contains("[postern@32473 key=\"trail.example.com/postern/41\"] CEF:0|Postern|");
    }

    @Test
    void json_travels_to_splunk_as_an_object_with_its_time() {
        // When
        String text = Dressing.SPLUNK.dress(event, new Ecs(), 32_473).text();

        // Then
        assertThat(ReadJson.at(text, "time")).isEqualTo("1795435200.123");
        assertThat(ReadJson.at(text, "event.event.id")).isEqualTo(event.key());
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(text.length());
    }
}
