package dev.postern.audit.siem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.audit.chain.Field;
import dev.postern.audit.chain.Fields;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** What a client, a model or a person chose freely never leaves, in no format. */
class SecrecyOfEventsTest {
    private static final String CANARY = "Canary 7781 secret";

    static final List<Arguments> PLACES = List.of(
            Arguments.of(SiemEvents.ofKind("INTENT").stored(Field.CLIENT_REQUEST_ID, CANARY)),
            Arguments.of(SiemEvents.ofKind("INTENT").stored(Field.CLIENT_ADDRESS, CANARY)),
            Arguments.of(SiemEvents.ofKind("INTENT").stored(Field.ROUTE, "/v1/" + CANARY)),
            Arguments.of(SiemEvents.ofKind("OUTCOME").stored(Field.FINISH, CANARY)),
            Arguments.of(SiemEvents.ofKind("DENIED").stored(Field.MODEL, CANARY)),
            Arguments.of(SiemEvents.ofKind("ACCESS").stored(Field.DETAIL, List.of("name", CANARY))),
            Arguments.of(SiemEvents.ofKind("REVEAL_REQUESTED").stored(Field.DETAIL, List.of("reason", CANARY))),
            Arguments.of(SiemEvents.ofKind("HOLD_PLACED").stored(Field.DETAIL, List.of("matter", CANARY))),
            Arguments.of(SiemEvents.ofKind("DENIED_AGG").stored(Field.DETAIL, List.of("network", CANARY))),
            Arguments.of(SiemEvents.ofKind("DENIED_AGG").stored(Field.DETAIL, List.of(CANARY, "1"))));

    @ParameterizedTest
    @FieldSource("PLACES")
    void free_text_stays_inside(Fields fields) {
        // Given
        SiemEvent event = SiemEvents.event(fields);

        // When
        List<String> lines = Stream.of(
                        new Ocsf(OcsfVersion.V1_9_DEV), new Ecs(), new Cef(), new Leef(), new Rfc5424(32_473))
                .map(format -> format.line(event))
                .toList();

        // Then
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).doesNotContain("Canary").doesNotContain("7781"));
    }
}
