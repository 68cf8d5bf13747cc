package dev.postern.audit.siem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.Cases;
import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.FieldType;
import dev.postern.audit.chain.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a record, and wherever: one record is one message, and reads back as what was told. */
class EscapingTest {
    private static final List<String> TRAPS = List.of(
            "|",
            "=",
            "]",
            "[",
            "\"",
            "\\",
            "\\\\",
            "\\n",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u001b[31m",
            "\u2028",
            "\u202e",
            "\ud800",
            "\udc00",
            "\ufeff",
            "\u0085",
            " ",
            "  ",
            "a",
            "é",
            "漢",
            "\ud83d\ude00",
            "CEF:0|",
            "<13>1 ",
            "cs1=x",
            " act=none",
            "\" key=\"",
            "}",
            "{",
            "',",
            "\u007f");

    static Stream<Long> seeds() {
        return Cases.seeds(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_format_says_one_line_that_reads_back(long seed) {
        // Given
        Random random = Cases.random(seed);
        SiemEvent event = SiemEvents.event("log " + nasty(random), random.nextInt(1_000), everyField(random));

        // When
        List<String> lines = formats().map(format -> format.line(event)).toList();

        // Then
        assertThat(lines).allSatisfy(EscapingTest::isOneLine);
        assertThat(ReadJson.at(lines.get(0), "metadata.uid")).isEqualTo(event.key());
        assertThat(own(ReadJson.object(lines.get(0)))).isEqualTo(own(ReadJson.object(lines.get(2))));
        assertThat(ReadJson.at(lines.get(1), "attestation_list.0.uid")).isEqualTo(event.key());
        assertThat(ReadJson.at(lines.get(2), "event.id")).isEqualTo(event.key());
        assertThat(ReadJson.at(lines.get(2), "message")).isEqualTo(Sentence.of(event));
        assertThat(ReadLines.cef(lines.get(3))).isEqualTo(Cef.extension(event));
        assertThat(ReadLines.leef(lines.get(4))).isEqualTo(Leef.attributes(event));
        assertThat(ReadLines.syslog(lines.get(5))).isEqualTo(Pairs.own(event).all());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_dressing_keeps_the_line(long seed) {
        // Given
        Random random = Cases.random(seed);
        SiemEvent event = SiemEvents.event("log " + nasty(random), random.nextInt(1_000), everyField(random));
        Cef cef = new Cef();

        // When
        String syslog = Dressing.SYSLOG.dress(event, cef, 32_473).text();
        String splunk = Dressing.SPLUNK.dress(event, cef, 32_473).text();

        // Then
        isOneLine(syslog);
        isOneLine(splunk);
        assertThat(ReadLines.syslog(syslog)).isEqualTo(Map.of("key", event.key()));
        assertThat(syslog).endsWith(cef.line(event));
        assertThat(ReadJson.at(splunk, "event")).isEqualTo(cef.line(event));
        assertThat(ReadJson.at(splunk, "fields.key")).isEqualTo(event.key());
    }

    private static Stream<SiemFormat> formats() {
        return Stream.of(
                new Ocsf(OcsfVersion.V1_8),
                new Ocsf(OcsfVersion.V1_9_DEV),
                new Ecs(),
                new Cef(),
                new Leef(),
                new Rfc5424(Syslog.EXAMPLE_ENTERPRISE));
    }

    private static void isOneLine(String line) {
        assertThat(line.chars()).noneMatch(unit -> unit == '\n' || unit == '\r' || unit == 0 || unit == 0x2028);
        assertThat(new String(new SiemMessage(0, "", line).utf8(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(line);
    }

    @SuppressWarnings("unchecked")
    private static Object own(Map<String, Object> json) {
        Map<String, Object> own = (Map<String, Object>) json.getOrDefault("unmapped", json.getOrDefault("postern", ""));
        own.keySet().removeAll(List.of("index", "prompt_tokens", "completion_tokens"));
        return own;
    }

    /** As a row that somebody changed may look. */
    private static Fields everyField(Random random) {
        Fields fields = SiemEvents.finding();
        for (Field field : Field.ALL) {
            if (field.type() == FieldType.TEXT) {
                fields.stored(field, nasty(random));
            } else if (field.type() == FieldType.TEXTS) {
                fields.stored(field, List.of(nasty(random), nasty(random), nasty(random)));
            }
        }
        if (random.nextBoolean()) {
            fields.stored(Field.KIND, "EPOCH_START");
            fields.stored(Field.DETAIL, List.of("host", nasty(random), "instance", nasty(random)));
        }
        return fields;
    }

    private static String nasty(Random random) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            pieces.add(TRAPS.get(random.nextInt(TRAPS.size())));
        }
        return String.join("", pieces);
    }
}
