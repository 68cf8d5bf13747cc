package dev.postern.bench.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInServerTest {
    private static final byte[] STREAM = "\"stream\":".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "{\"stream\":true}, true",
                "{\"stream\": true}, true",
                "{\"stream\":false}, false",
                "{\"stream\": false}, false",
                "{\"stream\":, false",
                "{\"content\":\"\\\"stream\\\":true\"}, false",
                "{}, false"
            })
    void stream_is_asked_for_by_its_field(String body, boolean asked) {
        assertThat(StandInServer.isSet(STREAM, body.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(asked);
    }
}
