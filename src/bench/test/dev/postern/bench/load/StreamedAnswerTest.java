package dev.postern.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postern.bench.standin.CannedAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StreamedAnswerTest {
    private static final CannedAnswer CANNED = new CannedAnswer(4);
    private static final String RIGHT = new String(CANNED.stream(true), StandardCharsets.US_ASCII);

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("as the stand-in sends it", RIGHT, ""),
                Arguments.of("without usage", new String(CANNED.stream(false), StandardCharsets.US_ASCII), ""),
                Arguments.of("with carriage returns", RIGHT.replace("\n", "\r\n"), ""),
                Arguments.of("with comments between", RIGHT.replace("\n\n", "\n\n: still here\n\n"), ""),
                Arguments.of(
                        "with a missing token", RIGHT.replaceFirst("data: [^\n]* short[^\n]*\n\n", ""), "wrong text"),
                Arguments.of("with a changed token", RIGHT.replace(" short", " long"), "wrong text"),
                Arguments.of("with a token too many", RIGHT.replace(" is", " is so"), "wrong text"),
                Arguments.of("without its end", RIGHT.replace("data: [DONE]\n\n", ""), "ended early"),
                Arguments.of("cut inside the last event", RIGHT.substring(0, RIGHT.length() - 1), "ended early"),
                Arguments.of("with an event after the end", RIGHT + "data: {}\n\n", "event after the end"),
                Arguments.of(
                        "with an error instead of the end",
                        RIGHT.replace("[DONE]", "{\"error\":{\"message\":\"x\",\"code\":\"audit_unavailable\"}}"),
                        "error event audit_unavailable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void verdict_is_the_same_wherever_the_bytes_are_cut(String name, String stream, String verdict) throws IOException {
        byte[] bytes = stream.getBytes(StandardCharsets.US_ASCII);
        for (int cut = 0; cut <= bytes.length; cut++) {
            StreamedAnswer answer = new StreamedAnswer(CANNED.text(), new Counts());
            answer.feed(Arrays.copyOfRange(bytes, 0, cut));
            answer.feed(Arrays.copyOfRange(bytes, cut, bytes.length));

            assertThat(answer.verdict()).as("cut at %d", cut).isEqualTo(verdict);
        }
    }

    @Test
    void events_and_texts_are_told_apart() throws IOException {
        Counts counts = new Counts();
        StreamedAnswer answer = new StreamedAnswer(CANNED.text(), counts);

        answer.feed(CANNED.stream(true));

        assertThat(counts.events).as("role, four tokens, usage").isEqualTo(6);
        assertThat(counts.texts).isEqualTo(4);
    }

    private static final class Counts implements AnswerReader.Listener {
        private int events;
        private int texts;

        @Override
        public void event() {
            events++;
        }

        @Override
        public void text() {
            texts++;
        }
    }
}
